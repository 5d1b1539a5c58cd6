import type { CliCommand } from './Command.ts'
import { runServer } from './runServer.ts'

/** Steps customers and plays practice, and listens to nobody. Any number of workers may share a database. */
export const work: CliCommand = (_args, terminal) =>
  runServer(terminal, { work: true, serve: false }, () => terminal.err('The worker runs.\n'))
