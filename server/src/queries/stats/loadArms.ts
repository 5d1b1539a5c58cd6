import type { Arm, Arms } from '../../contract/stays.ts'
import { bucketCount } from '../../db/ensureWorkspace.ts'
import type { Transaction } from '../../db/index.ts'
import { type ArmsAsked, armRuns } from './armRuns.ts'
import { chooseSample } from './chooseSample.ts'
import { loadTakings } from './loadTakings.ts'

interface Row {
  arm: string
  /** Empty: how many left by it. */
  node: string
  by: string
  key: string
  count: number
}

/**
 * The runs that left a node, by the port of their first time there, and where each arm came afterwards. Whoever left within the
 * range is followed up to now: an arm is never cut off in the middle of its way.
 */
export async function loadArms(
  tx: Transaction,
  asked: ArmsAsked,
  most?: number,
): Promise<Omit<Arms, 'range' | 'currency'>> {
  const { workspaceId, versionId, valued = [] } = asked
  // All visits of the version may have to be read: those of the node say who, the others where they went.
  const buckets = await chooseSample(tx, { workspaceId, versionId }, most)
  const runs = () => armRuns(tx, asked, buckets)
  const byArm = () => tx`select bucket, run_id, left_at as since, name from (${runs()}) went`
  const [rows, money] = await Promise.all([
    tx<Row[]>`
      with arm as materialized (${runs()})
      select name as arm, '' as node, '' as by, '' as key, count(*) as count from arm group by name
      union all
      select arm.name, v.node, coalesce(v.left_by, ''), coalesce(v.left_key, ''), count(*)
      from arm
      join visits v on v.workspace_id = ${workspaceId} and v.bucket = arm.bucket and v.run_id = arm.run_id
        and v.ordinal > arm.ordinal and v.version_id = ${versionId}
      group by 1, 2, 3, 4`,
    valued.length > 0 ? loadTakings(tx, { workspaceId, versionId, valued }, byArm()) : undefined,
  ])
  const arms: Record<string, Arm> = {}
  for (const { arm, node, by, key, count } of rows) {
    const one = arms[arm] ?? { started: 0, nodes: {} }
    arms[arm] = one
    if (node === '') one.started = count
    else {
      const at = one.nodes[node] ?? { entered: 0, ports: {} }
      one.nodes[node] = at
      at.entered += count
      if (by === 'port') at.ports[key] = count
    }
  }
  for (const [arm, told] of money ?? []) if (arms[arm]) arms[arm].money = told
  return { sample: buckets / bucketCount, arms }
}
