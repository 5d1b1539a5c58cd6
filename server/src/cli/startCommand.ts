import type { Command } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { runServer } from './runServer.ts'

const usage = 'start'

export const startCommand: Command = {
  usage,
  summary: 'Runs the whole server in one process; prints one address, which signs its owner in.',
  run(args, io) {
    readArgs(args, [], {}, usage)
    return runServer(io, { work: true, serve: true }, ({ openUrl }) => {
      io.out(`\n  Rekindle is ready. Open\n\n    ${openUrl}\n\n  Ctrl-C stops it; nothing is lost.\n`)
    })
  },
}
