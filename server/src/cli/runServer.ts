import { readConfig } from '../config.ts'
import { openParts } from '../start/openParts.ts'
import { type RunningServer, startServer } from '../start/startServer.ts'
import type { CliIo, ExitCode } from './Command.ts'
import { untilSignal } from './untilSignal.ts'

/** Runs a server, or part of one, until a signal; then finishes what is under way, and stops the database last. */
export async function runServer(
  io: CliIo,
  what: { work: boolean; serve: boolean },
  announce: (server: RunningServer) => void,
): Promise<ExitCode> {
  // Heard from the beginning: a signal during the start is answered when the start is over.
  const signal = untilSignal()
  const parts = await openParts(readConfig(process.env), io.err)
  try {
    const server = await startServer(parts, what)
    announce(server)
    await signal
    io.err('Stopping …')
    await server.stop()
  } finally {
    await parts.close()
  }
  return 0
}
