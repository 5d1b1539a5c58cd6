import type { StoredVersion } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'

export const loadVersions = (tx: Query, workspaceId: string, ids: readonly string[]) =>
  tx<StoredVersion[]>`
    select journey_id as "journeyId", id as "versionId", number, flow
    from versions
    where workspace_id = ${workspaceId} and id = any(${ids as string[]}::uuid[])`
