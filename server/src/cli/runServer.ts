import { readConfig } from '../config.ts'
import { openParts } from '../start/openParts.ts'
import { type RunningServer, startServer } from '../start/startServer.ts'
import { exitCodes, type Terminal } from './Command.ts'
import { untilSignal } from './untilSignal.ts'

/** Runs a server, or part of one, until a signal; then finishes what is under way, and stops the database last. */
export async function runServer(
  terminal: Terminal,
  what: { work: boolean; serve: boolean },
  announce: (server: RunningServer) => void,
): Promise<number> {
  // Heard from the beginning: a signal during the start is answered when the start is over.
  const signal = untilSignal()
  const say = (line: string) => terminal.err(`${line}\n`)
  const parts = await openParts(readConfig(terminal.env), say)
  try {
    const server = await startServer(parts, what)
    announce(server)
    await signal
    say('Stopping …')
    await server.stop()
  } finally {
    await parts.close()
  }
  return exitCodes.clean
}
