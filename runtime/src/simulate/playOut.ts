import { compileFlow } from '../compile/compileFlow.ts'
import { drainCustomers } from '../engine/drainCustomers.ts'
import type { Engine } from '../engine/Engine.ts'
import { firstSweep } from '../engine/nextSweepAt.ts'
import { practiceTick } from '../engine/practiceTick.ts'
import { silentSources } from '../engine/SourceClient.ts'
import { VersionShelf } from '../engine/VersionShelf.ts'
import { defaultPolicy } from '../policy/Policy.ts'
import { parseDuration } from '../time/duration.ts'
import { addDuration } from '../time/zone.ts'
import { practiceId } from '../world/practiceId.ts'
import { customerIdOf } from './customerIdOf.ts'
import { MemoryStore } from './MemoryStore.ts'
import { MemoryWorld } from './MemoryWorld.ts'
import { paperSender } from './paperSender.ts'
import type { SimulatedWorkspace, SimulationInput } from './SimulationInput.ts'
import { Tables } from './Tables.ts'

/** A simulation that is not told otherwise is one of the practice workspace. */
export const simulatedWorkspace: SimulatedWorkspace = {
  id: practiceId,
  journeyId: '0197f5f8-0000-8000-8000-000000000002',
  versionId: '0197f5f8-0000-8000-8000-000000000003',
  zone: 'Asia/Shanghai',
  locale: 'zh-CN',
  currency: 'CNY',
  brand: 'Practice',
  policy: defaultPolicy,
  segments: new Map(),
}

/**
 * Plays a journey over customers on a virtual clock, by the loops and lanes of the engine itself: no database, no
 * waiting. Answers all rows there are at the end.
 */
export async function playOut(input: SimulationInput): Promise<Tables> {
  const workspace = { ...simulatedWorkspace, ...input.workspace }
  const tables = new Tables()
  for (const { id, stock } of input.world?.pools ?? [])
    tables.pools.set(id, { id, total: stock, free: stock, reserved: 0, issued: 0, redeemed: 0, expired: 0 })
  const world = new MemoryWorld(tables, input.world, input.seed, workspace.zone)
  const version = {
    journeyId: workspace.journeyId,
    versionId: workspace.versionId,
    number: 1,
    flow: input.flow,
  }
  const from = Math.ceil(input.from / 60_000) * 60_000
  const store = new MemoryStore(tables, partsOf(workspace), from)
  const engine = engineOver(store, input)
  await bringIn(input, workspace.id, tables, world, engine)
  const { entry } = compileFlow(input.flow, input.registry)
  store.publish(version, firstSweep(entry, from, workspace.zone))
  const until = addDuration(from, parseDuration(input.for), workspace.zone)
  for (let at = from, next: number | undefined = from; at < until && next !== undefined; ) {
    const tick = await practiceTick(engine, world, workspace.id, until)
    if (!tick) throw new Error('The simulated workspace has another driver.')
    at = tick.at
    next = tick.nextAt
  }
  return tables
}

/** Customers and their history are there before the journey is. */
async function bringIn(
  { customers, events = [], profiles = [], from }: SimulationInput,
  workspaceId: string,
  tables: Tables,
  world: MemoryWorld,
  engine: Engine,
): Promise<void> {
  for (const { externalId, ...traits } of customers)
    tables.post(customerIdOf(workspaceId, externalId), { kind: 'identify', externalId, ...traits }, from)
  for (const { messageId: key, at, ...profile } of profiles) {
    const customerId = customerIdOf(workspaceId, profile.externalId)
    if (at < from) tables.post(customerId, { kind: 'identify', ...profile }, from)
    else world.add(customerId, { key, at, kind: 'identify', ...profile })
  }
  for (const { externalId, messageId, event, at, properties } of events) {
    const customerId = customerIdOf(workspaceId, externalId)
    const body = { kind: 'track', externalId, messageId, event, at, properties } as const
    if (at < from) tables.post(customerId, body, from, messageId)
    else world.add(customerId, { key: messageId, at, kind: 'track', event, properties })
  }
  await drainCustomers(engine, await engine.store.loadWorkspace(workspaceId))
}

function partsOf(workspace: SimulatedWorkspace) {
  const { id, zone, locale, currency, brand, policy, segments } = workspace
  return {
    workspace: { id, mode: 'practice' as const, zone, locale, currency, brand, policy },
    segments,
  }
}

function engineOver(store: MemoryStore, { registry }: SimulationInput): Engine {
  return {
    store,
    shelf: new VersionShelf((flow) => compileFlow(flow, registry)),
    senderFor: () => paperSender,
    sources: silentSources,
    clock: () => store.clockAt,
    log: { info: () => {}, error: () => {} },
  }
}
