import { buffer } from 'node:stream/consumers'
import { runCli } from '../src/cli/runCli.ts'

process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTty: process.stdout.isTTY === true,
  cwd: process.cwd(),
  readStdin: () => buffer(process.stdin),
})
