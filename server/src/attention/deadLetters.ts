import type { Instant } from '@rekindle/runtime'
import { v7 } from 'uuid'
import type { AddressBook } from '../addresses/AddressBook.ts'
import { writeAudit } from '../audit.ts'
import { formatActor } from '../auth/Actor.ts'
import type { OpenedLetter } from '../contract/attention.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { type Command, domainTime } from '../journeys/Command.ts'
import { listDeadLetters } from '../queries/attention/listDeadLetters.ts'

const sealOwner = (workspaceId: string, id: string): string => `${workspaceId}:letter:${id}`

export interface StuckItem {
  bucket: number
  itemId: string
  kind: string
  code: string | null
}

/** Takes a row out of the inbox and keeps it sealed. A row that is gone already is no matter. */
export async function buryItem(
  tx: Transaction,
  book: AddressBook,
  { workspace, actor, now }: Command,
  { bucket, itemId, kind, code }: StuckItem,
): Promise<void> {
  const [item] = await tx<
    { customerId: string; messageId: string | null; body: { kind?: unknown }; at: Instant }[]
  >`
    delete from inbox where workspace_id = ${workspace.id} and bucket = ${bucket} and id = ${itemId}
    returning subject_id as "customerId", message_id as "messageId", body, at`
  if (!item) return
  const sealed = book.seal(JSON.stringify(item.body), sealOwner(workspace.id, itemId)).toString('hex')
  await tx`
    insert into dead_letters (workspace_id, bucket, id, customer_id, item_kind, message_id, sealed, kind, code, at,
      moved_at, moved_by)
    values (${workspace.id}, ${bucket}, ${itemId}, ${item.customerId}, ${wordOf(item.body.kind)}, ${item.messageId},
      decode(${sealed}, 'hex'), ${kind}, ${code}, ${item.at}, ${now}, ${formatActor(actor)})`
}

/** A kind nobody knows may be anything. */
const wordOf = (kind: unknown): string => (typeof kind === 'string' ? kind.slice(0, 40) : 'unknown')

/** Puts a skipped item back at the end of its customer's inbox. */
export async function restoreLetter(command: Command, book: AddressBook, id: string): Promise<string> {
  const { sql, workspace, actor, now } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const [letter] = await tx<
      { bucket: number; customerId: string; messageId: string | null; sealed: Uint8Array }[]
    >`
      delete from dead_letters where workspace_id = ${workspace.id} and id = ${id}
      returning bucket, customer_id as "customerId", message_id as "messageId", sealed`
    if (!letter) throw new ApiError('resource.missing', 'There is no such letter.')
    const body = book.open(letter.sealed, sealOwner(workspace.id, id))
    await tx`
      insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, message_id, body, at)
      values (${workspace.id}, ${letter.bucket}, ${v7()}, 'customer', ${letter.customerId}, ${letter.messageId},
        ${body}::text::jsonb, ${domainTime(command)})`
    const entry = { workspaceId: workspace.id, actor, action: 'attention.restore', subject: id, at: now }
    await writeAudit(tx, entry)
    return letter.customerId
  })
}

/** Opens one letter for somebody who may see it; that they looked is written down. */
export async function openLetter(command: Command, book: AddressBook, id: string): Promise<OpenedLetter> {
  const { sql, workspace, actor, now } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const found = await listDeadLetters(tx, { workspaceId: workspace.id, letterId: id, limit: 1 })
    const [letter] = found.items
    if (!letter || !found.sealed) throw new ApiError('resource.missing', 'There is no such letter.')
    const entry = { workspaceId: workspace.id, actor, action: 'attention.open', subject: id, at: now }
    await writeAudit(tx, entry)
    return { ...letter, body: JSON.parse(book.open(found.sealed, sealOwner(workspace.id, id))) }
  })
}
