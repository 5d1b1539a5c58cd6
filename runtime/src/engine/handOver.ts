import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import type { Outcome, Parcel, Sender, Settlement } from './Sender.ts'

const parcelsAtOnce = 200
const leaseMs = 60_000
const retryMs = 30_000

/**
 * Hands claimed messages to their senders and puts the answers into the inbox. A hand-over whose process died
 * is repeated where the sender knows the message by its id; else it stays unknown, and nothing is sent twice.
 * Answers how many claims were settled.
 */
export async function handOver(
  engine: Engine,
  workspace: EngineWorkspace,
  signal?: AbortSignal,
): Promise<number> {
  let settled = 0
  // Practice has one driver: a lease of it that is still open belongs to nobody.
  const options = { limit: parcelsAtOnce, leaseMs, evenLeased: workspace.mode === 'practice' }
  for (;;) {
    if (signal?.aborted) return settled
    const parcels = await engine.store.leaseClaims(workspace.id, options)
    if (parcels.length === 0) return settled
    crashPoint('handOver.afterLease')
    const at = timeOf(engine, workspace)
    const { settlements, later } = await sendAll(engine, parcels, at)
    crashPoint('handOver.afterSend')
    await engine.store.settleClaims(workspace.id, at, settlements)
    crashPoint('handOver.afterSettle')
    if (later.length > 0) {
      await engine.store.postponeClaims(workspace.id, later, retryMs)
      crashPoint('handOver.afterPostpone')
    }
    settled += settlements.length
    if (settlements.length === 0) return settled
  }
}

async function sendAll(engine: Engine, parcels: readonly Parcel[], at: number) {
  const settlements: Settlement[] = []
  const later: string[] = []
  for (const [sender, group] of bySender(engine, parcels)) {
    const fresh = group.filter((parcel) => parcel.tries === 1 || sender.idempotent)
    const answers = fresh.length > 0 ? await send(engine, sender, fresh, at) : new Map()
    for (const parcel of group) {
      const { outcome, detail } = answers.get(parcel.message.id) ?? {
        outcome: 'unknown',
        detail: parcel.tries > 1 ? 'The process died during the hand-over.' : undefined,
      }
      if (outcome === 'later') later.push(parcel.message.id)
      else settlements.push({ parcel, outcome, detail })
    }
  }
  return { settlements, later }
}

async function send(engine: Engine, sender: Sender, parcels: readonly Parcel[], at: number) {
  try {
    return await sender.send(parcels, at)
  } catch (error) {
    engine.log.error({ error: String(error), messages: parcels.length }, 'A sender failed; trying later.')
    const later: Outcome = 'later'
    return new Map(parcels.map(({ message }) => [message.id, { outcome: later, detail: String(error) }]))
  }
}

function bySender(engine: Engine, parcels: readonly Parcel[]): Map<Sender, Parcel[]> {
  const groups = new Map<Sender, Parcel[]>()
  for (const parcel of parcels) {
    const sender = engine.senderFor(parcel.workspaceId, parcel.message.channel)
    const group = groups.get(sender)
    if (group) group.push(parcel)
    else groups.set(sender, [parcel])
  }
  return groups
}
