import type { Instant } from '@rekindle/runtime'
import { practiceStart } from '@rekindle/runtime/world'
import type { ServerClient } from '../../setup/server/ServerClient.ts'
import { ServerProcess } from '../../setup/server/ServerProcess.ts'
import type { Garage } from './openGarage.ts'

const dayMs = 86_400_000
/**
 * Six weeks of campaign and ninety days of care after it. In `npm test` the first 16 days: every node of the five touches
 * is entered by then.
 */
export const garageDays = process.env.REKINDLE_FULL === '1' ? 42 + 90 : 16
export const garageEnd: Instant = practiceStart + garageDays * dayMs

/** Signs in with the clock at rest: opening a garage that was never opened begins to play it. */
export async function visit(server: ServerProcess): Promise<ServerClient> {
  const client = await server.signIn()
  await client.practice({ do: 'pause' })
  // A move that was under way ends before this one.
  await client.practice({ do: 'step', by: '1m' })
  return client
}

/** Pushes the clock on at full speed until it stands at `until`. */
export async function push(client: ServerClient, until: Instant): Promise<void> {
  const { now } = await client.get<{ now: string }>('/practice')
  const minutes = (until - Date.parse(now)) / 60_000
  if (minutes > 0) await client.practice({ do: 'step', by: `${minutes}m` })
  for await (const clock of client.clocks()) if (Date.parse(clock.now) >= until) return
  throw new Error('The server ended before the campaign did.')
}

/** One server, from wherever the garage stands to the end. */
export async function playToEnd(garage: Garage): Promise<void> {
  const server = await ServerProcess.start(garage)
  await push(await visit(server), garageEnd)
  await server.stop()
}

/** Plays until the clock has passed the instant, and dies there, in the middle of what it does. */
export async function playAndDie(garage: Garage, at: Instant): Promise<void> {
  const server = await ServerProcess.start(garage)
  const client = await visit(server)
  const played = outcomeOf(push(client, garageEnd))
  await reach(client, at)
  await server.kill()
  if (await played) throw new Error('The campaign was over before the kill.')
}

/**
 * Two servers play one garage to its end. At each of the moments the longer-serving one, who does most of the work,
 * is killed; the other goes on and a new one joins.
 */
export async function playTogether(garage: Garage, deaths: readonly Instant[]): Promise<void> {
  const join = async () => {
    const server = await ServerProcess.start(garage)
    const client = await visit(server)
    return { server, client, played: outcomeOf(push(client, garageEnd)) }
  }
  let elder = await join()
  let younger = await join()
  for (const at of deaths) {
    await reach(younger.client, at)
    await elder.server.kill()
    if (await elder.played) throw new Error('The campaign was over before the kill.')
    elder = younger
    younger = await join()
  }
  if (!(await elder.played) || !(await younger.played)) throw new Error('A server gave up.')
  await Promise.all([elder.server.stop(), younger.server.stop()])
}

async function reach(client: ServerClient, at: Instant): Promise<void> {
  for await (const clock of client.clocks()) if (Date.parse(clock.now) >= at) return
}

/** Whether it came to its end. A server that is killed breaks off whatever was asked of it. */
const outcomeOf = (played: Promise<unknown>): Promise<boolean> =>
  played.then(
    () => true,
    () => false,
  )
