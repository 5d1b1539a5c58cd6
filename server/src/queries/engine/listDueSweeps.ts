import type { Instant } from '@rekindle/runtime'
import type { DueSweep } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'

export const listDueSweeps = (tx: Query, workspaceId: string, at: Instant) =>
  tx<DueSweep[]>`
    select id as "journeyId", version_id as "versionId", next_sweep_at as "dueAt", sweep_inside as inside from journeys
    where workspace_id = ${workspaceId} and state = 'live' and version_id is not null
      and archived_at is null and next_sweep_at <= ${at}
    order by next_sweep_at, id`
