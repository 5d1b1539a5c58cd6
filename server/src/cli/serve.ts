import type { CliCommand } from './Command.ts'
import { runServer } from './runServer.ts'

/** Answers HTTP and steps nobody: for machines where `work` runs beside. */
export const serve: CliCommand = (_args, terminal) =>
  runServer(terminal, { work: false, serve: true }, ({ openUrl }) => terminal.out(`${openUrl}\n`))
