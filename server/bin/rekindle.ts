import { buffer } from 'node:stream/consumers'
import { runCli } from '../src/cli/runCli.ts'

/** Whoever reads the output may have had enough: `rekindle schema flow | head` is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const code = await runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTty: process.stdout.isTTY === true,
  cwd: process.cwd(),
  readStdin: () => buffer(process.stdin),
})

process.exitCode = code
// A connection that was cut off while it was being closed keeps nobody waiting.
setTimeout(() => process.exit(code), 3_000).unref()
