import type { Brake } from '../../contract/plans.ts'
import { inWorkspace } from '../../db/index.ts'
import type { Command } from '../Command.ts'
import { loadJourneyRow } from '../JourneyRow.ts'
import { previewPublish } from '../previewPublish.ts'

/** Fewer than this an hour is nobody's runaway journey. */
const leastPerHour = 1_000
const factor = 3

/** The brake of a first publish: thrice everybody who fits the audience now. Journeys entered by events have no forecast. */
export async function forecastBrake(
  command: Pick<Command, 'sql' | 'workspace' | 'now'>,
  id: string,
): Promise<Brake | undefined> {
  const { sql, workspace } = command
  const row = await inWorkspace(sql, workspace.id, (tx) => loadJourneyRow(tx, workspace.id, id))
  if (row.versionId !== null) return undefined
  const { audience } = await previewPublish(command, id)
  return audience === null ? undefined : { perHour: Math.max(audience, leastPerHour), factor }
}
