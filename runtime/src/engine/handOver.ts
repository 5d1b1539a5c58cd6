import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { lagMs } from './Lookouts.ts'
import { observe } from './observe.ts'
import { longestUnjudgedMs, postponementOf, tooOldToPostpone } from './postpone.ts'
import type { Answer, Parcel, Postponement, Sender, Settlement } from './Sender.ts'

const parcelsAtOnce = 500
/** Of those that can't be repeated: what a death may leave in doubt. */
const begunAtOnce = 10
const leaseMs = 60_000
/** Half of a lease for the sending, the other half for the answer to arrive before somebody else takes over. */
const sendMs = leaseMs / 2

/**
 * Hands claimed messages to their senders and puts the answers into the inbox. A hand-over whose process died
 * is repeated where the sender knows the message by its id; else it stays unknown, and nothing is sent twice.
 * When `signal` ends it, what no sender has begun is given back. Answers how many claims were settled.
 */
export async function handOver(
  engine: Engine,
  workspace: EngineWorkspace,
  signal?: AbortSignal,
): Promise<number> {
  let settled = 0
  for (;;) {
    if (signal?.aborted) return settled
    const now = await handOverOnce(engine, workspace, signal)
    settled += now
    if (now === 0) return settled
  }
}

async function handOverOnce(
  engine: Engine,
  workspace: EngineWorkspace,
  signal: AbortSignal | undefined,
): Promise<number> {
  const parcels = await leaseParcels(engine, workspace)
  if (parcels.length === 0) return 0
  crashPoint('handOver.afterLease')
  const act = () => handOverParcels(engine, workspace, parcels, signal)
  const about = { workspaceId: workspace.id }
  return (await observe(engine, 'handOver', about, act, ({ words }) => words)).settled
}

async function leaseParcels({ store, lookouts }: Engine, { id, mode }: EngineWorkspace): Promise<Parcel[]> {
  const options = { limit: parcelsAtOnce, leaseMs, evenLeased: false }
  // Practice has one driver: a lease of it that is still open belongs to nobody.
  if (mode === 'practice') return store.leaseClaims(id, { ...options, evenLeased: true })
  if (!lookouts) return store.leaseClaims(id, options)
  return lookouts.ofClaims(id).look(async (from) => {
    const beganAt = performance.now()
    const freeForMs = from === undefined ? undefined : Math.ceil(beganAt - from) + lagMs
    const found = await store.leaseClaims(id, { ...options, freeForMs })
    // Whatever was free when a look found nothing is in somebody's hands.
    return { found, mark: found.length === 0 ? beganAt : undefined }
  })
}

async function handOverParcels(
  engine: Engine,
  workspace: EngineWorkspace,
  parcels: readonly Parcel[],
  stop: AbortSignal | undefined,
) {
  const words = { accepted: 0, refused: 0, unknown: 0, later: 0 }
  let settled = 0
  const at = timeOf(engine, workspace)
  for (const [sender, group] of bySender(engine, parcels)) {
    const timeout = AbortSignal.timeout(sendMs)
    const signal = stop ? AbortSignal.any([stop, timeout]) : timeout
    for (let from = 0; from < group.length; ) {
      const size = sender.idempotent || signal.aborted ? group.length : begunAtOnce
      const { settlements, postponements } = await sendLot(
        { engine, workspace, sender, at, signal },
        group.slice(from, from + size),
      )
      from += size
      crashPoint('handOver.afterSend')
      await engine.store.settleClaims(workspace.id, at, settlements)
      crashPoint('handOver.afterSettle')
      settled += settlements.length
      words.later += postponements.length
      for (const { outcome } of settlements) words[outcome]++
      if (postponements.length === 0) continue
      await engine.store.postponeClaims(workspace.id, postponements)
      crashPoint('handOver.afterPostpone')
    }
  }
  return { words, settled }
}

interface Sending {
  engine: Engine
  workspace: EngineWorkspace
  sender: Sender
  at: number
  signal: AbortSignal
}

async function sendLot(sending: Sending, lot: readonly Parcel[]) {
  const { engine, sender, at } = sending
  const settlements: Settlement[] = []
  const postponements: Postponement[] = []
  const chance = engine.chance ?? (() => 1)
  const isDoubtful = ({ begun }: Parcel) => begun && !sender.idempotent
  const fresh = await begin(
    sending,
    lot.filter((parcel) => !isDoubtful(parcel)),
  )
  const answers = fresh.length > 0 ? await send(sending, fresh) : new Map<string, Answer>()
  for (const parcel of [...lot.filter(isDoubtful), ...fresh]) {
    const answer = answers.get(parcel.message.id) ?? unanswered(parcel)
    const { outcome, detail } = answer
    if (outcome === 'untouched') postponements.push({ parcel, delayMs: 0, tried: false })
    else if (outcome !== 'later') settlements.push({ parcel, outcome, detail })
    else if (tooOldToPostpone(parcel, at))
      settlements.push({ parcel, outcome: 'refused', detail: givenUp(detail) })
    else {
      const postponement = postponementOf(parcel, answer, chance())
      if (postponement.delayMs < longestUnjudgedMs) postponements.push(postponement)
      else settlements.push({ parcel, outcome, detail, notBefore: at + postponement.delayMs })
    }
  }
  return { settlements, postponements }
}

/** What can't be repeated is marked before it is sent, so that a death leaves no more than these in doubt. */
async function begin({ engine, workspace, sender, signal }: Sending, parcels: readonly Parcel[]) {
  if (sender.idempotent || signal.aborted || parcels.length === 0) return parcels
  const mine = await engine.store.beginClaims(workspace.id, parcels)
  crashPoint('handOver.afterBegin')
  return parcels.filter(({ message }) => mine.has(message.id))
}

const unanswered = ({ begun }: Parcel): Answer => ({
  outcome: 'unknown',
  detail: begun ? 'The process died during the hand-over.' : undefined,
})

const givenUp = (detail: string | undefined): string =>
  `Given up as too old: ${detail ?? 'the sender said later'}`

async function send(
  { engine, sender, at, signal }: Sending,
  parcels: readonly Parcel[],
): Promise<Map<string, Answer>> {
  try {
    return await sender.send(parcels, at, signal)
  } catch (error) {
    engine.log.error({ error: nameOf(error), messages: parcels.length }, 'A sender failed; trying later.')
    const later: Answer = { outcome: 'later', detail: String(error) }
    return new Map(parcels.map(({ message }) => [message.id, later]))
  }
}

/** What the log may know: words of an error may quote an address. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
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
