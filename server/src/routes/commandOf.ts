import type { WorkspaceCall } from '../http/Route.ts'
import type { Command } from '../journeys/Command.ts'

export const commandOf = ({ services, workspace, actor, newId }: WorkspaceCall): Command => ({
  sql: services.database.sql,
  workspace,
  actor,
  now: services.now(),
  newId,
})
