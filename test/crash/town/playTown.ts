import { inWorkspace } from '@rekindle/server/db'
import { insertItems } from '../../../server/src/ingest/postItems.ts'
import { isAnythingUnplanned } from '../../../server/src/practice/loadUnplanned.ts'
import { loadSurvey } from '../../../server/src/queries/engine/loadSurvey.ts'
import { takeBack } from '../../../server/src/queries/engine/takeBack.ts'
import { type Deed, Outsiders } from './Outsiders.ts'
import { cartJourney, customerOf, liveId, practiceId, start, userIds } from './setUpTown.ts'
import type { Town } from './Town.ts'
import { settleLive, untilQuiet } from './untilQuiet.ts'

const hourMs = 3_600_000
export const tickMs = 12 * hourMs
/** Fifteen days, and in `npm test` eleven: by then every point was passed, and most are through. */
const ticks = process.env.REKINDLE_FULL === '1' ? 30 : 22
const end = start + ticks * tickMs
const publishAt = 12
const poisonAt = 6
const mendAt = 10
const visitAt = 16
const aliasAt = 18
const poisoned = 'c4'

/** The days of the town, live and practice at once. Nothing is asked of a server but by HTTP. */
export async function playTown(town: Town, size: { live: number }): Promise<void> {
  await Promise.race([Promise.all([playLive(town, size.live), playPractice(town)]), town.trouble])
}

/** Something that befalls the house while it works at a tick. */
export type Disturbance = (tick: number) => Promise<unknown>

/** Two ticks a day: what is due is done, then people do what they do, then that is done. */
export async function playLive(
  town: Town,
  customers: number,
  disturb: Disturbance = async () => {},
): Promise<void> {
  const users = userIds(customers)
  const outsiders = new Outsiders(new Map(users.map((user) => [customerOf(user), user])), ticks)
  let read = 0
  for (let tick = 0; tick <= ticks; tick++) {
    town.setClock(start + tick * tickMs)
    await town.ring()
    await disturb(tick)
    await settleLive(town, start + tick * tickMs)
    for (const deed of outsiders.at(tick)) await perform(town, deed, tick)
    await visit(town, tick)
    await actOnJourney(town, tick)
    await settleLive(town, start + tick * tickMs)
    const arrived = town.provider.received.slice(read).filter(({ workspaceId }) => workspaceId === liveId)
    read = town.provider.received.length
    for (const message of arrived.sort((a, b) => (a.id < b.id ? -1 : 1))) outsiders.read(message, tick)
    const open = await town.sql<{ id: string; customerId: string }[]>`
      select id, customer_id as "customerId" from tasks
      where workspace_id = ${liveId} and state = 'open' order by id`
    for (const { id, customerId } of open) outsiders.find(id, customerId, tick)
  }
}

async function perform(town: Town, deed: Deed, tick: number): Promise<void> {
  if (deed.kind === 'task') {
    const { status } = await town.command(liveId, `/tasks/${deed.task}/outcome`, { outcome: deed.outcome })
    // Somebody who was not answered asks again: then it may be closed already.
    if (status >= 300 && status !== 409) throw new Error(`${status} at ${deed.key}`)
    return
  }
  const timestamp = new Date(start + tick * tickMs).toISOString()
  const { key: messageId, who: userId, event, properties } = deed
  await town.knock('track', { userId, event, properties, messageId, timestamp })
}

/** Somebody looks around without a name, leaves a cart, and turns out to be a customer whom we know. */
async function visit(town: Town, tick: number): Promise<void> {
  const anonymousId = 'visitor'
  const timestamp = new Date(start + tick * tickMs).toISOString()
  if (tick === visitAt)
    await town.knock('track', { anonymousId, event: 'cart.left', messageId: 'visit', timestamp })
  if (tick === aliasAt)
    await town.knock('alias', { previousId: anonymousId, userId: 'c2', messageId: 'alias', timestamp })
}

/** A new version in the middle; a customer whose mail nobody can read, and who is helped later. */
async function actOnJourney(town: Town, tick: number): Promise<void> {
  const customerId = customerOf(poisoned)
  if (tick === publishAt) {
    // Who has knocked before comes in by the old version.
    await settleLive(town, start + tick * tickMs)
    const { status, text } = await town.command(liveId, `/journeys/${cartJourney}/publish`, { revision: 1 })
    if (status !== 200) throw new Error(`${status} from publish: ${text}`)
  }
  await inWorkspace(town.sql, liveId, async (tx) => {
    if (tick === poisonAt)
      await insertItems(tx, liveId, [{ customerId, item: { kind: 'nonsense' } as never }], start)
    if (tick !== mendAt) return
    await tx`delete from inbox where workspace_id = ${liveId} and body->>'kind' = 'nonsense'`
    await takeBack(tx, liveId, customerId)
  })
}

/** The practice clock is pushed to the end, and what is due there is done. */
async function playPractice(town: Town): Promise<void> {
  const { sql } = town
  for (;;) {
    const [row] = await sql<{ at: number }[]>`select clock_at as at from workspaces where id = ${practiceId}`
    const minutes = (end - (row?.at ?? end)) / 60_000
    if (minutes <= 0) break
    await town.command(practiceId, '/practice', { do: 'step', by: `${minutes}m` })
  }
  await untilQuiet(town, 'the end of practice', async () => {
    const [row] = await sql<{ due: boolean }[]>`
      select exists (select from practice_reactions
        where workspace_id = ${practiceId} and posted_at is null and due_at <= ${end}) as due`
    const unplanned = await isAnythingUnplanned(sql, practiceId)
    return { ...(await loadSurvey(sql, practiceId, end)), claims: (row?.due ?? false) || unplanned }
  })
}
