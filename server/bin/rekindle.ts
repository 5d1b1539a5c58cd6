import { runCli } from '../src/cli/runCli.ts'

const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  env: process.env,
}

process.exitCode = await runCli(process.argv.slice(2), terminal)
