import type { Transaction } from '../../db/index.ts'
import { areAsked, inSample, type VisitsAsked } from './chooseSample.ts'

/** `valued` are the goals that say what they are worth: of these it is told what each arm brought. */
export type ArmsAsked = VisitsAsked & { node: string; valued?: readonly string[] }

/** Runs that left the node within the range, by the port they took the first time: bucket, run_id, ordinal, left_at, name. */
export function armRuns(tx: Transaction, { range, ...asked }: ArmsAsked, buckets: number) {
  const went = range ? tx`and v.left_at >= ${range.from} and v.left_at < ${range.to}` : tx``
  return tx`
    select distinct on (v.bucket, v.run_id) v.bucket, v.run_id, v.ordinal, v.left_at, v.left_key as name
    from visits v
    where ${areAsked(tx, asked)} and ${inSample(tx, buckets)} and v.left_by = 'port' ${went}
    order by v.bucket, v.run_id, v.ordinal`
}
