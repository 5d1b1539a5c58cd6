import type { VersionTakings } from '../../contract/stays.ts'
import { bucketCount } from '../../db/ensureWorkspace.ts'
import type { Transaction } from '../../db/index.ts'
import { chooseSample, type VisitsAsked } from './chooseSample.ts'
import { loadTakings, versionRuns } from './loadTakings.ts'

/** What came in by people who came into the version within the range: each is followed up to now, as arms are. */
export async function loadVersionTakings(
  tx: Transaction,
  asked: VisitsAsked & { valued: readonly string[] },
  most?: number,
): Promise<Omit<VersionTakings, 'range' | 'currency'>> {
  const { workspaceId, versionId, valued } = asked
  if (valued.length === 0) return { sample: 1 }
  // Who came in first is known of all visits of the version alone.
  const buckets = await chooseSample(tx, { workspaceId, versionId }, most)
  const found = await loadTakings(tx, { workspaceId, versionId, valued }, versionRuns(tx, asked, buckets))
  const nobody = { started: 0, sum: 0, payers: 0, variance: 0 }
  return { sample: buckets / bucketCount, takings: found.get('') ?? nobody }
}
