import { type Instant, isoOf } from '@rekindle/runtime'
import type { Workspace } from '../contract/session.ts'
import { clockOf, type WorkspaceRow } from './WorkspaceRow.ts'

export const describeWorkspace = (workspace: WorkspaceRow, now: Instant): Workspace => ({
  id: workspace.id,
  name: workspace.name,
  mode: workspace.mode,
  timeZone: workspace.zone,
  currency: workspace.currency,
  locales: workspace.locales,
  now: isoOf(clockOf(workspace, now)),
})
