import type { DoctorReport } from '../../contract/people.ts'
import { inWorkspaceSnapshot, type RawSql } from '../../db/index.ts'
import type { Ledger } from './Ledger.ts'
import { loadLedger } from './loadLedger.ts'
import { messageLaws } from './messageLaws.ts'
import { nodeLaws } from './nodeLaws.ts'
import { poolLaws } from './poolLaws.ts'
import { Tally } from './Tally.ts'
import { journeyLaws, timeLaws, versionLaws } from './versionLaws.ts'

/** Recounts a workspace and compares both sides of every law at every node, version, journey, message and pool. */
export async function examine(sql: RawSql, workspaceId: string): Promise<DoctorReport> {
  return examineLedger(await inWorkspaceSnapshot(sql, workspaceId, (tx) => loadLedger(tx, workspaceId)))
}

export function examineLedger(ledger: Ledger): DoctorReport {
  const tallies = ledger.versions.map((version) => new Tally(ledger, version))
  const compared = [
    ...tallies.flatMap((tally) => [
      ...nodeLaws(tally),
      ...timeLaws(tally),
      ...versionLaws(tally),
      ...messageLaws(tally),
    ]),
    ...journeyLaws(tallies),
    ...poolLaws(ledger),
  ]
  const findings = compared.filter(({ expected, actual }) => expected !== actual)
  return { healthy: findings.length === 0, checked: compared.length, findings }
}
