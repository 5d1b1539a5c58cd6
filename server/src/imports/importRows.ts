import { type Instant, isoOf, problem } from '@rekindle/runtime'
import type { ImportKind, ImportProgress } from '../contract/imports.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { faultParams } from './csvFaults.ts'

/** Without a sign of life for so long nobody works on an import any more. */
const silentMs = 60_000

interface Begun {
  id: string
  kind: ImportKind
  name: string
  dryRun: boolean
  bytes: number
  startedBy: string
}

export const insertImport = (sql: RawSql, workspaceId: string, begun: Begun, now: Instant) =>
  inWorkspace(sql, workspaceId, (tx) => {
    const { id, kind, name, dryRun, bytes, startedBy } = begun
    return tx`
      insert into imports (workspace_id, id, kind, name, state, dry_run, bytes, started_by, started_at, seen_at)
      values (${workspaceId}, ${id}, ${kind}, ${name}, 'checking', ${dryRun}, ${bytes}, ${startedBy}, ${now}, ${now})`
  })

export type Step = Pick<ImportProgress, 'state' | 'read' | 'rows' | 'written' | 'problems'>

export const saveStep = (sql: RawSql, workspaceId: string, id: string, step: Step, now: Instant) =>
  inWorkspace(
    sql,
    workspaceId,
    (tx) => tx`
      update imports set state = ${step.state}, read = ${step.read}, rows = ${step.rows}, written = ${step.written},
        problems = ${JSON.stringify(step.problems)}::text::jsonb, seen_at = ${now}
      where workspace_id = ${workspaceId} and id = ${id}`,
  )

type Row = Omit<ImportProgress, 'startedAt' | 'seenAt'> & { startedAt: Instant; seenAt: Instant }

/** Newest first; one that nobody works on any more is interrupted, and says where. */
export async function loadImports(
  sql: RawSql,
  workspaceId: string,
  now: Instant,
  id?: string,
): Promise<ImportProgress[]> {
  const rows = await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx<Row[]>`
      select id, kind, name, state, dry_run as "dryRun", bytes, read, rows, written, problems,
        started_at as "startedAt", seen_at as "seenAt"
      from imports where workspace_id = ${workspaceId} ${id === undefined ? tx`` : tx`and id = ${id}`}
      order by started_at desc, id desc limit 20`,
  )
  return rows.map((row) => progressOf(row, now))
}

export const isUnderWay = ({ state }: Pick<ImportProgress, 'state'>): boolean =>
  state === 'checking' || state === 'writing'

function progressOf(row: Row, now: Instant): ImportProgress {
  const isSilent = isUnderWay(row) && now - row.seenAt > silentMs
  const state = isSilent ? 'interrupted' : row.state
  const times = { startedAt: isoOf(row.startedAt), seenAt: isoOf(row.seenAt) }
  return { ...row, ...times, state, problems: state === 'interrupted' ? [brokenOff(row)] : row.problems }
}

function brokenOff({ written, read, state }: Row) {
  const line = Math.max(state === 'checking' ? read : written, 1)
  const said = faultParams('interrupted', {})
  return problem('data.row', {
    path: [line],
    params: { ...said, detail: `Line ${line}: ${said.detail}`, line },
  })
}
