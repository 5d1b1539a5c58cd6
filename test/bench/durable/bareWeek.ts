import { slotOf } from '@rekindle/runtime'
import { timedId } from '@rekindle/runtime/lane'
import { v7 } from 'uuid'
import { addBareCounts, type BareRun, bareTransaction, type Session } from './BareRows.ts'
import { workspaceId } from './playOn.ts'

const weekMs = 7 * 86_400_000
const iso = (at: number) => new Date(at).toISOString()

/**
 * One week of the step ring by hand: the rows that the engine leaves behind, written by as few statements as can
 * be, known beforehand. Nothing is read, judged, compiled or rendered.
 */
export async function playBareWeek(session: Session, runs: readonly BareRun[], at: number): Promise<void> {
  await bareTransaction(session, runs, () => wake(session, runs, at))
  await handOver(session, runs, at)
  await bareTransaction(session, runs, () => goOn(session, runs, at))
}

const buckets = (runs: readonly BareRun[]) => runs.map(({ bucket }) => bucket)
const ids = (runs: readonly BareRun[]) => runs.map(({ id }) => id)
const customers = (runs: readonly BareRun[]) => runs.map(({ customerId }) => customerId)
const visits = (runs: readonly BareRun[]) => runs.map(({ visit }) => visit)
const messages = (runs: readonly BareRun[]) => runs.map(({ message }) => message)

/** The timer goes, the wait is left, an arm is drawn, a message waits for its sender. */
function wake(session: Session, runs: readonly BareRun[], at: number): Promise<unknown>[] {
  const [one] = runs
  const now = iso(at)
  const fresh = runs.filter(({ arm }) => arm === undefined)
  for (const run of fresh) run.arm = slotOf('ring', run.customerId) < 5_000 ? 'a' : 'b'
  for (const run of runs) run.message = timedId(at, 'message', run.id, run.visit + 2)
  const why = runs.map((run) =>
    JSON.stringify([
      { kind: 'split', experiment: 'ring', slot: 1234, arm: run.arm, sticky: !fresh.includes(run) },
    ]),
  )
  const before = visits(runs)
  const arrived = runs.map(({ arrivedAt }) => iso(arrivedAt))
  for (const run of runs) {
    run.visit += 2
    run.arrivedAt = at
  }
  const sent = [
    session`
      delete from timers t using unnest(${buckets(runs)}::int[], ${ids(runs)}::text[]::uuid[], ${before}::int[])
        as gone (bucket, run_id, visit)
      where t.workspace_id = ${workspaceId} and t.bucket = gone.bucket and t.run_id = gone.run_id
        and t.visit = gone.visit and t.name = 'due'`,
    session`
      update visits v set left_at = ${now}::text::timestamptz, left_by = 'port', left_key = 'done',
        why = v.why || '[{"kind":"timer","timer":"due"}]'::jsonb
      from unnest(${buckets(runs)}::int[], ${ids(runs)}::text[]::uuid[], ${before}::int[],
        ${arrived}::text[]::timestamptz[]) as given (bucket, run_id, ordinal, arrived_at)
      where v.workspace_id = ${workspaceId} and v.bucket = given.bucket and v.run_id = given.run_id
        and v.ordinal = given.ordinal and v.arrived_at = given.arrived_at`,
    session`
      insert into visits (workspace_id, bucket, run_id, ordinal, customer_id, version_id, node, from_node,
        from_port, arrived_at, left_at, left_by, left_key, why)
      select ${workspaceId}, bucket, run_id, ordinal, customer_id, ${one?.versionId ?? ''}, node, from_node,
        from_port, ${now}::text::timestamptz, left_at, left_by, left_key, why
      from unnest(
        ${[...buckets(runs), ...buckets(runs)]}::int[], ${[...ids(runs), ...ids(runs)]}::text[]::uuid[],
        ${[...before.map((n) => n + 1), ...visits(runs)]}::int[],
        ${[...customers(runs), ...customers(runs)]}::text[]::uuid[],
        ${[...runs.map(() => 'n_draw'), ...runs.map(() => 'n_note')]}::text[],
        ${[...runs.map(() => 'n_week'), ...runs.map(() => 'n_draw')]}::text[],
        ${[...runs.map(() => 'done'), ...runs.map(({ arm }) => arm as string)]}::text[],
        ${[...runs.map(() => now), ...runs.map(() => null as never)]}::text[]::timestamptz[],
        ${[...runs.map(() => 'port'), ...runs.map(() => null as never)]}::text[],
        ${[...runs.map(({ arm }) => arm as string), ...runs.map(() => null as never)]}::text[],
        ${[...why, ...runs.map(() => '[]')]}::text[]::jsonb[])
        as given (bucket, run_id, ordinal, customer_id, node, from_node, from_port, left_at, left_by, left_key, why)`,
    session`
      update runs r set node = 'n_note', phase = 'asking', visit = given.visit, arrived_at = ${now}::text::timestamptz,
        burst_since = ${now}::text::timestamptz, burst_count = 2
      from unnest(${buckets(runs)}::int[], ${ids(runs)}::text[]::uuid[], ${visits(runs)}::int[])
        as given (bucket, id, visit)
      where r.workspace_id = ${workspaceId} and r.bucket = given.bucket and r.id = given.id`,
    session`
      insert into messages (workspace_id, bucket, id, run_id, customer_id, journey_id, version_id, node, visit,
        channel, category, copy, state, queued_at, not_before, expires_at, verdict, rendered, claimed_at)
      select ${workspaceId}, bucket, id, run_id, customer_id, ${one?.journeyId ?? ''}, ${one?.versionId ?? ''},
        'n_note', visit, 'inapp', 'service', ${copy}::text::jsonb, 'claimed', ${now}::text::timestamptz,
        ${now}::text::timestamptz, ${iso(at + 2 * 86_400_000)}::text::timestamptz, verdict, rendered,
        ${now}::text::timestamptz
      from unnest(${buckets(runs)}::int[], ${messages(runs)}::text[]::uuid[], ${ids(runs)}::text[]::uuid[],
        ${customers(runs)}::text[]::uuid[], ${visits(runs)}::int[],
        ${runs.map(() => verdictAt(now))}::text[]::jsonb[], ${runs.map(() => rendered)}::text[]::jsonb[])
        as given (bucket, id, run_id, customer_id, visit, verdict, rendered)`,
    session`
      insert into claims (workspace_id, bucket, message_id, lease_until)
      select ${workspaceId}, bucket, id, date_trunc('milliseconds', now())
      from unnest(${buckets(runs)}::int[], ${messages(runs)}::text[]::uuid[]) as given (bucket, id)`,
    ...addBareCounts(session, runs, at, (run) => [
      ['n_week', 'port', 'done'],
      ['n_draw', 'entered', ''],
      ['n_draw', 'port', run.arm ?? ''],
      ['n_note', 'entered', ''],
      ['n_note', 'message', 'attempted'],
    ]),
  ]
  if (fresh.length > 0) sent.push(assign(session, fresh, now))
  return sent
}

const copy = JSON.stringify({ en: { body: 'Dear {{ customer.name }}, we miss you.' } })
const rendered = JSON.stringify({ locale: 'en', body: 'Dear Customer 1234, we miss you.' })
const verdictAt = (at: string) =>
  JSON.stringify({ at, zone: 'UTC', channel: 'inapp', consent: null, category: 'service' })

const assign = (session: Session, runs: readonly BareRun[], now: string) => session`
  insert into assignments (workspace_id, bucket, customer_id, experiment, arm, slot, control, at)
  select ${workspaceId}, bucket, customer_id, 'ring', arm, 1234, false, ${now}::text::timestamptz
  from unnest(${buckets(runs)}::int[], ${customers(runs)}::text[]::uuid[],
    ${runs.map(({ arm }) => arm as string)}::text[]) as given (bucket, customer_id, arm)`

/** A sender leases the claims, then puts its word into the inbox. */
async function handOver(session: Session, runs: readonly BareRun[], at: number): Promise<void> {
  await session`
    update claims c set lease_until = now() + interval '1 minute', tries = c.tries + 1
    from unnest(${buckets(runs)}::int[], ${messages(runs)}::text[]::uuid[]) as given (bucket, id)
    where c.workspace_id = ${workspaceId} and c.bucket = given.bucket and c.message_id = given.id`
  await Promise.all([
    session.unsafe('begin').simple(),
    session`
      delete from claims c using unnest(${buckets(runs)}::int[], ${messages(runs)}::text[]::uuid[]) as given (bucket, id)
      where c.workspace_id = ${workspaceId} and c.bucket = given.bucket and c.message_id = given.id`,
    session`
      insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
      select ${workspaceId}, bucket, id, 'customer', subject, body, ${iso(at)}::text::timestamptz
      from unnest(${buckets(runs)}::int[], ${runs.map(() => v7())}::text[]::uuid[], ${customers(runs)}::text[],
        ${runs.map(({ message }) => JSON.stringify({ kind: 'settled', message, outcome: 'accepted' }))}::text[]::jsonb[])
        as given (bucket, id, subject, body)`,
    session.unsafe('commit').simple(),
  ])
}

/** The word is read, the send noted, and the next wait begins. */
function goOn(session: Session, runs: readonly BareRun[], at: number): Promise<unknown>[] {
  const [one] = runs
  const now = iso(at)
  const due = iso(at + weekMs)
  const before = visits(runs)
  for (const run of runs) run.visit += 1
  const why = JSON.stringify([{ kind: 'due', timer: 'due', dueAt: at + weekMs, zone: 'UTC' }])
  const context = JSON.stringify({ v: 1, data: {}, lastMessageAt: at })
  return [
    session`
      delete from inbox where workspace_id = ${workspaceId} and bucket = any(${[...new Set(buckets(runs))]}::int[])`,
    session`
      update messages m set state = 'handedOver', settled_at = ${now}::text::timestamptz
      from unnest(${buckets(runs)}::int[], ${messages(runs)}::text[]::uuid[]) as given (bucket, id)
      where m.workspace_id = ${workspaceId} and m.bucket = given.bucket and m.id = given.id`,
    session`
      insert into sends (workspace_id, bucket, message_id, run_id, customer_id, channel, category, at)
      select ${workspaceId}, bucket, id, run_id, customer_id, 'inapp', 'service', ${now}::text::timestamptz
      from unnest(${buckets(runs)}::int[], ${messages(runs)}::text[]::uuid[], ${ids(runs)}::text[]::uuid[],
        ${customers(runs)}::text[]::uuid[]) as given (bucket, id, run_id, customer_id)`,
    session`
      update visits v set left_at = ${now}::text::timestamptz, left_by = 'port', left_key = 'sent',
        why = v.why || '[{"kind":"answer","answer":"message.settled","outcome":"sent"}]'::jsonb
      from unnest(${buckets(runs)}::int[], ${ids(runs)}::text[]::uuid[], ${before}::int[]) as given (bucket, run_id, ordinal)
      where v.workspace_id = ${workspaceId} and v.bucket = given.bucket and v.run_id = given.run_id
        and v.ordinal = given.ordinal and v.arrived_at = ${now}::text::timestamptz`,
    session`
      insert into visits (workspace_id, bucket, run_id, ordinal, customer_id, version_id, node, from_node,
        from_port, arrived_at, why)
      select ${workspaceId}, bucket, run_id, ordinal, customer_id, ${one?.versionId ?? ''}, 'n_week', 'n_note', 'sent',
        ${now}::text::timestamptz, ${why}::text::jsonb
      from unnest(${buckets(runs)}::int[], ${ids(runs)}::text[]::uuid[], ${visits(runs)}::int[],
        ${customers(runs)}::text[]::uuid[]) as given (bucket, run_id, ordinal, customer_id)`,
    session`
      update runs r set node = 'n_week', phase = 'waiting', visit = given.visit,
        arrived_at = ${now}::text::timestamptz, context = ${context}::text::jsonb, burst_count = 3
      from unnest(${buckets(runs)}::int[], ${ids(runs)}::text[]::uuid[], ${visits(runs)}::int[])
        as given (bucket, id, visit)
      where r.workspace_id = ${workspaceId} and r.bucket = given.bucket and r.id = given.id`,
    session`
      insert into timers (workspace_id, bucket, run_id, visit, name, customer_id, due_at)
      select ${workspaceId}, bucket, run_id, visit, 'due', customer_id, ${due}::text::timestamptz
      from unnest(${buckets(runs)}::int[], ${ids(runs)}::text[]::uuid[], ${visits(runs)}::int[],
        ${customers(runs)}::text[]::uuid[]) as given (bucket, run_id, visit, customer_id)`,
    ...addBareCounts(session, runs, at, () => [
      ['n_note', 'message', 'handedOver'],
      ['n_note', 'port', 'sent'],
      ['n_week', 'entered', ''],
    ]),
  ]
}
