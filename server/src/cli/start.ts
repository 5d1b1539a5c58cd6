import type { CliCommand } from './Command.ts'
import { runServer } from './runServer.ts'

/** The whole server in one process. Prints one address, which signs its owner in. */
export const start: CliCommand = (_args, terminal) =>
  runServer(terminal, { work: true, serve: true }, ({ openUrl }) => {
    terminal.out(
      `\n  Rekindle is ready. Open\n\n    ${openUrl}\n\n  Stop it with Ctrl-C. Nothing is lost.\n\n`,
    )
  })
