import type { Command } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { runServer } from './runServer.ts'

const usage = 'work'

export const workCommand: Command = {
  usage,
  summary: 'Steps customers and plays practice, and listens to nobody; any number may share a database.',
  run(args, io) {
    readArgs(args, [], {}, usage)
    return runServer(io, { work: true, serve: false }, () => io.err('The worker runs.'))
  },
}
