import type { Instant } from '@rekindle/runtime'
import type { AddressBook } from '../addresses/AddressBook.ts'
import { createSecret, hashSecret } from '../auth/secrets.ts'
import type { RawSql } from '../db/index.ts'

const ownerOfKey = (workspaceId: string): string => `${workspaceId}:writeKey`

/** A new key for the Segment doors of a workspace. */
export async function createWriteKey(
  sql: RawSql,
  book: AddressBook,
  workspaceId: string,
  label: string,
  at: Instant,
): Promise<string> {
  const secret = createSecret()
  await sql`insert into write_keys (workspace_id, hash, sealed, label, created_at)
    values (${workspaceId}, ${hashSecret(secret)}, ${book.seal(secret, ownerOfKey(workspaceId))}, ${label}, ${at})`
  return secret
}

export interface WriteKey {
  key: string
  label: string
  createdAt: Instant
}

/** The keys in use, opened: the settings page shows them to owners. */
export async function loadWriteKeys(
  sql: RawSql,
  book: AddressBook,
  workspaceId: string,
): Promise<WriteKey[]> {
  const rows = await sql<{ sealed: Buffer; label: string; createdAt: Instant }[]>`
    select sealed, label, created_at as "createdAt" from write_keys
    where workspace_id = ${workspaceId} and archived_at is null and sealed is not null order by created_at`
  return rows.map(({ sealed, label, createdAt }) => ({
    key: book.open(sealed, ownerOfKey(workspaceId)),
    label,
    createdAt,
  }))
}

/** The workspace that a key writes to. */
export async function workspaceOfKey(
  sql: RawSql,
  key: string,
): Promise<{ workspaceId: string; label: string } | undefined> {
  const [row] = await sql<{ workspaceId: string; label: string }[]>`
    select workspace_id as "workspaceId", label from write_keys
    where hash = ${hashSecret(key)} and archived_at is null`
  return row
}
