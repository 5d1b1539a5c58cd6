import { compileFlow } from '@rekindle/runtime'
import {
  drainCustomers,
  type Engine,
  firstSweep,
  type PracticeWorld,
  practiceTick,
  silentSources,
  VersionShelf,
} from '@rekindle/runtime/engine'
import type { InboxItem } from '@rekindle/runtime/lane'
import { type SimulationInput, simulatedWorkspace } from '@rekindle/runtime/simulate'
import type { World } from '@rekindle/runtime/world'
import { ensureWorkspace, inWorkspace, openDatabase, type RawSql } from '@rekindle/server/db'
import { bucketOf, customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../../server/src/ingest/postItems.ts'
import { planReactions } from '../../../server/src/practice/planReactions.ts'
import type { PlannedReaction } from '../../../server/src/practice/postReactions.ts'
import { createEngineStore } from '../../../server/src/queries/engine/createEngineStore.ts'
import { createPaperSender } from '../../../server/src/senders/paperSender.ts'

const { id: workspaceId, journeyId, versionId, zone, currency, brand } = simulatedWorkspace

type Input = SimulationInput & { world: World }

/** Plays a simulation's input by the durable engine: PostgreSQL, the server's paper and the server's practice people. */
export async function playDurably(url: string, input: Input, until: number) {
  const database = openDatabase(url)
  const { sql } = database
  const errors: unknown[] = []
  const paper = createPaperSender(sql)
  const engine: Engine = {
    store: createEngineStore(sql),
    shelf: new VersionShelf((flow) => compileFlow(flow, input.registry)),
    senderFor: () => paper,
    sources: silentSources,
    clock: () => 0,
    log: { info: () => {}, error: (fields) => errors.push(fields) },
  }
  await bringIn(sql, input, engine)
  await publish(sql, input)
  const world = peopleOf(sql, input)
  for (let at = input.from; at < until; ) {
    const tick = await practiceTick(engine, world, workspaceId, until)
    at = tick?.at ?? until
  }
  return { database, sql, errors, engine, workspaceId }
}

const whoIs = (userId: string) => customerIdOf(workspaceId, { userId })

/** Customers and their history first; what happens later waits for its minute. */
async function bringIn(sql: RawSql, input: Input, engine: Engine): Promise<void> {
  const { from, customers, events = [], world } = input
  const locales = [simulatedWorkspace.locale]
  const workspace = { id: workspaceId, name: 'Same', mode: 'practice', zone, currency, brand } as const
  await ensureWorkspace(sql, { ...workspace, locales, seed: input.seed, clockAt: from }, from)
  const past = events.filter(({ at }) => at < from)
  await inWorkspace(sql, workspaceId, async (tx) => {
    const profiles = customers.map(({ externalId, ...traits }) => {
      const item = { kind: 'identify', externalId, ...traits } as InboxItem
      return { customerId: whoIs(externalId), item }
    })
    const tracks = past.map((event) => {
      const item: InboxItem = { kind: 'track', ...event }
      return { customerId: whoIs(event.externalId), item }
    })
    await insertItems(tx, workspaceId, [...profiles, ...tracks], from)
    for (const { externalId, messageId, at, ...event } of events.filter((one) => !past.includes(one))) {
      const body = { key: messageId, at, kind: 'track', ...event, externalId }
      await tx`
        insert into practice_reactions (workspace_id, key, customer_id, due_at, body)
        values (${workspaceId}, ${messageId}, ${whoIs(externalId)}, ${at}, ${tx.json(body as never)})`
    }
    for (const { id, stock } of world.pools)
      await tx`
        insert into pools (workspace_id, bucket, id, title, stock, free, created_at)
        values (${workspaceId}, ${bucketOf(id)}, ${id}, '{}', ${stock}, ${stock}, ${from})`
  })
  await drainCustomers(engine, await engine.store.loadWorkspace(workspaceId))
}

async function publish(sql: RawSql, { flow, from, registry }: Input): Promise<void> {
  const sweep = firstSweep(compileFlow(flow, registry).entry, from, zone)
  await inWorkspace(sql, workspaceId, async (tx) => {
    await tx`
      insert into versions (workspace_id, id, journey_id, number, flow, hash, published_at, published_by)
      values (${workspaceId}, ${versionId}, ${journeyId}, 1, ${tx.json(flow as never)}, '', ${from}, 'test')`
    await tx`
      insert into journeys (workspace_id, id, title, state, draft, revision, version_id, next_sweep_at, sweep_inside, created_at, changed_at)
      values (${workspaceId}, ${journeyId}, '{}', 'live', '{}', 1, ${versionId}, ${sweep?.at ?? null}, ${sweep?.inside ?? false}, ${from}, ${from})`
  })
}

/** The server's people, who post straight into the inboxes instead of walking through the doors. */
const peopleOf = (sql: RawSql, { world, seed }: Input): PracticeWorld => ({
  plan: (_, at) => planReactions(sql, { workspaceId, zone, world, seed }, at),
  post: (_, at) =>
    inWorkspace(sql, workspaceId, async (tx) => {
      const due = await tx<{ key: string; customerId: string; dueAt: number; body: PlannedReaction }[]>`
        update practice_reactions set posted_at = ${at}
        where workspace_id = ${workspaceId} and posted_at is null and due_at <= ${at}
        returning key, customer_id as "customerId", due_at as "dueAt", body`
      const inOrder = [...due].sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1))
      await insertItems(
        tx,
        workspaceId,
        inOrder.map(({ customerId, body }) => ({ customerId, item: itemOf(body) })),
        at,
      )
      return due.length
    }),
  nextAt: async () => {
    const [row] = await sql<{ at: number | null }[]>`
      select min(due_at) as at from practice_reactions
      where workspace_id = ${workspaceId} and posted_at is null`
    return row?.at ?? undefined
  },
})

function itemOf({ key, ...reaction }: PlannedReaction): InboxItem {
  if (reaction.kind === 'receipt') return reaction
  if (reaction.kind === 'taskClosed') return { ...reaction, actor: 'practice' }
  return { ...reaction, messageId: key }
}
