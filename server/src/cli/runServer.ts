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
  const config = readConfig(process.env)
  const parts = await openParts(config, io.err)
  try {
    const server = await startServer(parts, what)
    announce(server)
    await signal
    io.err('Stopping …')
    if (await within(config.stopMs, server.stop())) return 0
    io.err('Something did not end in time: it is broken off. Nothing is lost; leases run out by themselves.')
    return 3
  } finally {
    await parts.close()
  }
}

/** Whether it came to its end in time. */
async function within(ms: number, end: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  const inTime = await Promise.race([end.then(() => true), late])
  clearTimeout(timer)
  return inTime
}
