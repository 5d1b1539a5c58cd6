import type { AddressBook } from '../addresses/AddressBook.ts'
import { writeAudit } from '../audit.ts'
import type { ImportReport } from '../contract/people.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { bucketOf, customerIdOf } from '../ingest/customerIdOf.ts'
import { insertAddresses, insertItems, type Posting } from '../ingest/postItems.ts'
import { type Command, domainTime } from '../journeys/Command.ts'
import { readAside } from './readAside.ts'
import type { CustomerLine } from './readCustomersCsv.ts'

/**
 * Brings a list of customers in: all of it, or none of it when anything in it is wrong. A dry run tells what would
 * happen. `onProgress` hears of it while nothing is committed yet; what it throws breaks everything off. Customers reach their inboxes in one transaction; the lanes create or update them after that.
 */
export async function importCustomers(
  command: Command,
  addresses: AddressBook,
  bytes: Uint8Array,
  dryRun: boolean,
  onProgress: (rows: number, written: number) => Promise<void> = async () => {},
): Promise<ImportReport> {
  const { about, parts } = await readAside(bytes)
  const { sql, workspace } = command
  if (about.problems.length > 0) return { ...about, created: 0, updated: 0, written: false }
  let known = 0
  let written = 0
  await onProgress(about.rows, 0)
  await inWorkspace(sql, workspace.id, async (tx) => {
    for await (const lines of parts) {
      const postings = lines.map((line) => toPosting(workspace.id, line))
      known += await countKnown(tx, workspace.id, postings)
      if (dryRun) continue
      await insertAddresses(tx, addresses, workspace.id, postings, domainTime(command))
      await insertItems(tx, workspace.id, postings, domainTime(command))
      written += postings.length
      await onProgress(about.rows, written)
    }
    if (!dryRun) await noteImport(tx, command, about.rows)
  })
  return { ...about, created: about.rows - known, updated: known, written: !dryRun }
}

function toPosting(workspaceId: string, { externalId, traits }: CustomerLine): Posting {
  const { addresses, attributes, reachable, timeZone, locale } = traits
  const item = {
    kind: 'identify' as const,
    externalId,
    attributes,
    reachable,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(locale === undefined ? {} : { locale }),
  }
  return { customerId: customerIdOf(workspaceId, { userId: externalId }), item, addresses }
}

async function countKnown(
  tx: Transaction,
  workspaceId: string,
  postings: readonly Posting[],
): Promise<number> {
  const ids = postings.map(({ customerId }) => customerId)
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from customers
    where workspace_id = ${workspaceId} and bucket = any(${[...new Set(ids.map(bucketOf))]}::int[])
      and id = any(${ids}::uuid[])`
  return row?.count ?? 0
}

const noteImport = (tx: Transaction, { workspace, actor, now }: Command, rows: number) =>
  writeAudit(tx, {
    workspaceId: workspace.id,
    actor,
    action: 'customers.import',
    subject: workspace.id,
    details: { rows },
    at: now,
  })
