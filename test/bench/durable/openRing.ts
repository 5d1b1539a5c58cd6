import { registry } from '@rekindle/nodes'
import { compileFlow, type Flow } from '@rekindle/runtime'
import { type Engine, type Sender, silentSources, sweepDue, VersionShelf } from '@rekindle/runtime/engine'
import { ensureWorkspace, inWorkspace, openDatabase, type RawSql } from '@rekindle/server/db'
import { customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../../server/src/ingest/postItems.ts'
import { createEngineStore } from '../../../server/src/queries/engine/createEngineStore.ts'
import { playOn, workspaceId } from './playOn.ts'

export const journeyId = '0190a000-0000-7000-8000-0000000000b2'
export const versionId = '0190a000-0000-7000-8000-0000000000a2'
export const start = Date.parse('2026-03-02T01:00:00Z')

export type Ring = ReturnType<typeof openRing>

/** Takes every message at once: what is measured is the engine. */
const mute: Sender = {
  idempotent: true,
  send: async (parcels) =>
    new Map(parcels.map(({ message }) => [message.id, { outcome: 'accepted' as const }])),
}

/** An engine on the database of a ring, with a clock of its own; works on so many lanes at once. */
export function openRing(url: string, abreast = 1) {
  const database = openDatabase(url, { connections: 1 + abreast })
  const clock = { at: start }
  const errors: unknown[] = []
  const engine: Engine = {
    store: createEngineStore(database.sql),
    shelf: new VersionShelf((flow) => compileFlow(flow, registry)),
    senderFor: () => mute,
    sources: silentSources,
    clock: () => clock.at,
    abreast,
    log: { info: () => {}, error: (fields) => errors.push(fields) },
  }
  return { database, sql: database.sql, engine, clock, errors }
}

/** Makes a workspace whose customers all enter the journey in this instant. */
export async function fillRing(ring: Ring, flow: Flow, customers: number): Promise<void> {
  const { sql, engine, clock } = ring
  await ensureWorkspace(sql, { ...brand, id: workspaceId }, start)
  await publish(sql, flow)
  const postings = Array.from({ length: customers }, (_, i) => ({
    customerId: customerIdOf(workspaceId, { userId: `c${i}` }),
    item: profileOf(i),
  }))
  await inWorkspace(sql, workspaceId, (tx) => insertItems(tx, workspaceId, postings, clock.at))
  await playOn(ring)
  await sweepDue(engine, await engine.store.loadWorkspace(workspaceId))
  await playOn(ring)
}

export const brand = {
  name: 'Harbour',
  mode: 'live' as const,
  zone: 'UTC',
  currency: 'EUR',
  brand: 'Harbour',
  locales: ['en'],
  seed: 'bench',
}

const profileOf = (i: number) => ({
  kind: 'identify' as const,
  externalId: `c${i}`,
  attributes: { name: `Customer ${i}`, tier: i % 2 === 0 ? 'A' : 'B' },
  reachable: ['inapp' as const],
})

export const publish = (sql: RawSql, flow: Flow) =>
  inWorkspace(sql, workspaceId, async (tx) => {
    await tx`
      insert into journeys (workspace_id, id, title, state, draft, revision, version_id, next_sweep_at,
        created_at, changed_at)
      values (${workspaceId}, ${journeyId}, ${tx.json({ en: 'Ring' })}, 'live', ${tx.json(flow as never)}, 1,
        ${versionId}, ${start}, ${start}, ${start})`
    await tx`
      insert into versions (workspace_id, id, journey_id, number, flow, hash, published_at, published_by)
      values (${workspaceId}, ${versionId}, ${journeyId}, 1, ${tx.json(flow as never)}, 'h', ${start}, 'bench')`
  })
