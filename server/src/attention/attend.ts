import type { Attending, AttendReason, InboxItem } from '@rekindle/runtime/lane'
import { v7 } from 'uuid'
import type { AddressBook } from '../addresses/AddressBook.ts'
import { writeAudit } from '../audit.ts'
import { formatActor } from '../auth/Actor.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { bucketOf } from '../ingest/customerIdOf.ts'
import { type Command, domainTime } from '../journeys/Command.ts'
import { takeBack } from '../queries/engine/takeBack.ts'
import { buryItem } from './deadLetters.ts'

export interface Deed {
  do: Attending
  /** Of an exit. */
  reason?: AttendReason | undefined
}

/**
 * Decides about somebody who needs attention: `id` is `run_…` or `customer_…`. Retry: try the same again. Skip: go on
 * without what failed. Exit: leave the journey, or all journeys, with a reason. The lane does it; this only says so.
 */
export async function attend(command: Command, book: AddressBook, id: string, deed: Deed): Promise<void> {
  const { sql, workspace, actor, now } = command
  await inWorkspace(sql, workspace.id, async (tx) => {
    const uuid = uuidOf(id)
    if (id.startsWith('customer_')) await attendCustomer(tx, command, book, uuid, deed)
    else await attendRun(tx, command, uuid, deed)
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: `attention.${deed.do}`,
      subject: id,
      ...(deed.reason === undefined ? {} : { details: { reason: deed.reason } }),
      at: now,
    })
  })
}

async function attendRun(tx: Transaction, command: Command, run: string, deed: Deed): Promise<void> {
  const { workspace } = command
  const [found] = await tx<{ customerId: string; isParked: boolean }[]>`
    select customer_id as "customerId", parked_at is not null and status = 'active' as "isParked"
    from runs where workspace_id = ${workspace.id} and id = ${run}`
  if (!found) throw new ApiError('resource.missing', 'There is no such run.')
  if (!found.isParked) throw new ApiError('attention.over')
  await postFirst(tx, command, found.customerId, [run], deed)
}

async function attendCustomer(
  tx: Transaction,
  command: Command,
  book: AddressBook,
  customerId: string,
  deed: Deed,
): Promise<void> {
  const { workspace } = command
  const bucket = bucketOf(customerId)
  const [stuck] = await tx<{ itemId: string | null; kind: string; code: string | null }[]>`
    select item_id as "itemId", kind, code from stuck_customers
    where workspace_id = ${workspace.id} and bucket = ${bucket} and customer_id = ${customerId}
    for update`
  if (!stuck) throw new ApiError('attention.over')
  const { itemId, kind, code } = stuck
  if (deed.do === 'skip' && !itemId) throw new ApiError('attention.nothingToSkip')
  if (deed.do !== 'retry' && itemId) await buryItem(tx, book, command, { bucket, itemId, kind, code })
  await takeBack(tx, workspace.id, customerId)
  if (deed.do !== 'exit') return
  const runs = await tx<{ id: string }[]>`
    select id from runs
    where workspace_id = ${workspace.id} and bucket = ${bucket} and customer_id = ${customerId} and status = 'active'`
  await postFirst(
    tx,
    command,
    customerId,
    runs.map(({ id }) => id),
    deed,
  )
}

/** Ahead of everything in the inbox: what waits there was meant for a run that goes on. */
async function postFirst(
  tx: Transaction,
  command: Command,
  customerId: string,
  runs: readonly string[],
  deed: Deed,
): Promise<void> {
  const { workspace, actor } = command
  for (const run of runs) {
    const item: InboxItem = { kind: 'attend', run, ...deed, actor: formatActor(actor) }
    await tx`
      insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
      values (${workspace.id}, ${bucketOf(customerId)}, ${v7({ msecs: 0 })}, 'customer', ${customerId},
        ${JSON.stringify(item)}::text::jsonb, ${domainTime(command)})`
  }
}
