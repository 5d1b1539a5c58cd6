import type { Stay, Stays } from '../../contract/stays.ts'
import { bucketCount } from '../../db/ensureWorkspace.ts'
import type { Transaction } from '../../db/index.ts'
import { areAsked, chooseSample, inSample, type VisitsAsked } from './chooseSample.ts'

interface Row {
  node: string
  visits: number
  customers: number
  left: number
  mean: number | null
  median: number | null
  p90: number | null
}

/**
 * How many different customers came to the nodes of a version, and how long those stayed who have left: from visits, all of
 * them or those of a sample of customers.
 */
export async function loadStays(
  tx: Transaction,
  asked: VisitsAsked,
  most?: number,
): Promise<Omit<Stays, 'range'>> {
  const buckets = await chooseSample(tx, asked, most)
  const [rows, dropped] = await Promise.all([
    tx<Row[]>`
      select node, count(*) as visits, count(distinct customer_id) as customers, count(ms) as "left",
        avg(ms) as mean, percentile_cont(0.5) within group (order by ms) as median,
        percentile_cont(0.9) within group (order by ms) as p90
      from (
        select v.node, v.customer_id, (extract(epoch from v.left_at - v.arrived_at) * 1000)::float8 as ms
        from visits v where ${areAsked(tx, asked)} and ${inSample(tx, buckets)}) stays
      group by node`,
    countDropped(tx, asked),
  ])
  const sample = buckets / bucketCount
  return {
    sample,
    dropped,
    nodes: Object.fromEntries(rows.map((row) => [row.node, toStay(row, sample)])),
  }
}

function toStay({ visits, customers, left, mean, median, p90 }: Row, sample: number): Stay {
  const likely = (count: number) => Math.round(count / sample)
  const known = mean !== null && median !== null && p90 !== null
  return {
    visits: likely(visits),
    customers: likely(customers),
    left: likely(left),
    ...(known
      ? { time: { meanMs: Math.round(mean), medianMs: Math.round(median), p90Ms: Math.round(p90) } }
      : {}),
  }
}

/** Months are dropped whole: one that the range touches counts. */
async function countDropped(
  tx: Transaction,
  { workspaceId, versionId, node, range }: VisitsAsked,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select coalesce(sum(count), 0)::bigint as count from dropped_visits
    where workspace_id = ${workspaceId} and version_id = ${versionId}
      ${node === undefined ? tx`` : tx`and node = ${node}`}
      ${range ? tx`and month < ${range.to}::timestamptz and month + interval '1 month' > ${range.from}::timestamptz` : tx``}`
  return row?.count ?? 0
}
