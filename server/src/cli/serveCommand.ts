import type { Command } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { runServer } from './runServer.ts'

const usage = 'serve'

export const serveCommand: Command = {
  usage,
  summary: 'Answers HTTP and steps nobody: for machines where `work` runs beside it.',
  run(args, io) {
    readArgs(args, [], {}, usage)
    return runServer(io, { work: false, serve: true }, ({ openUrl }) => io.out(openUrl))
  },
}
