import { isoOf } from '@rekindle/runtime'
import type { Hold } from '../../contract/plans.ts'
import { inWorkspace } from '../../db/index.ts'
import { type Command, domainTime } from '../Command.ts'
import { loadJourneyRow } from '../JourneyRow.ts'
import { levelOf } from '../pauseJourney.ts'
import { loadAhead } from './loadAhead.ts'
import { loadDue } from './loadDue.ts'
import { loadInside } from './loadInside.ts'

/** How a journey is held, why, and what waits for it to be resumed. */
export async function loadHold(
  command: Pick<Command, 'sql' | 'workspace' | 'now'>,
  id: string,
  { ahead = false }: { ahead?: boolean | undefined } = {},
): Promise<Hold> {
  const { sql, workspace } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id)
    const inside = await loadInside(tx, workspace.id, id)
    const due = row.hold === 'none' ? undefined : await loadDue(tx, workspace.id, id, domainTime(command))
    const { pausedWhy } = row
    return {
      state: row.state,
      level: levelOf(row),
      brakePulled: pausedWhy && {
        entered: pausedWhy.entered,
        limit: pausedWhy.limit,
        at: isoOf(pausedWhy.at),
      },
      brake: row.brake,
      inside: inside.reduce((sum, { count }) => sum + count, 0),
      due: due?.people ?? 0,
      dueMessages: due?.messages ?? 0,
      dueWaits: due?.waits ?? 0,
      ...(ahead ? { ahead: await loadAhead(tx, workspace.id, id, domainTime(command)) } : {}),
    }
  })
}
