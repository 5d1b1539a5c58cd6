import type { Transaction } from '../db/inWorkspace.ts'
import type { RawSql } from '../db/openDatabase.ts'
import { bookDropped, type DroppedCount, droppedColumns } from './bookDropped.ts'
import type { DroppedPart } from './DroppedPart.ts'
import type { MonthPart } from './listMonths.ts'

/**
 * Drops one partition whole, in one transaction with the numbers of what goes. A month that a run under way came through
 * stays: its story is still being told. Waits ten seconds at most for those who use the table.
 */
export function dropMonth(sql: RawSql, part: MonthPart, dryRun: boolean): Promise<DroppedPart> {
  const { table, partition, month, bytes } = part
  return sql.begin(dryRun ? 'read only' : 'read write', async (tx) => {
    if (!dryRun) {
      await tx`set local lock_timeout = '10s'`
      // Nobody writes to it between counting and dropping.
      await tx`lock table ${tx(partition)} in exclusive mode`
    }
    const counts = table === 'visits' ? await countVisits(tx, partition) : undefined
    const held = table === 'visits' ? await countHolders(tx, partition) : 0
    const rows = counts ? counts.reduce((sum, { count }) => sum + count, 0) : await countRows(tx, partition)
    if (!dryRun && held === 0) {
      await bookDropped(tx, counts ?? [])
      await tx`drop table ${tx(partition)}`
    }
    return { table, month, rows, bytes, held }
  })
}

const countVisits = (tx: Transaction, partition: string) =>
  tx<DroppedCount[]>`select ${droppedColumns(tx)} from ${tx(partition)} v group by 1, 2, 3, 4, 5, 6`

/** Runs not known to be over, and visits nobody left: the rows of a profile that is being merged are on their way. */
async function countHolders(tx: Transaction, partition: string): Promise<number> {
  const [row] = await tx<{ held: number }[]>`
    select count(distinct v.run_id) as held from ${tx(partition)} v
    left join runs r on r.workspace_id = v.workspace_id and r.bucket = v.bucket and r.id = v.run_id
    where r.status is distinct from 'ended' or v.left_by is null`
  return row?.held ?? 0
}

async function countRows(tx: Transaction, partition: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`select count(*) as count from ${tx(partition)}`
  return row?.count ?? 0
}
