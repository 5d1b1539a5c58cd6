import { addDuration, type Instant, parseDuration, type Reentry } from '@rekindle/runtime'
import type { Transaction } from '../db/index.ts'
import { calendarOf, exactMs } from '../rules/calendarOf.ts'
import type { FurtherCondition } from '../rules/countFitting.ts'
import { guardZone, zoneOf } from '../rules/guardZone.ts'
import type { Fragment } from '../rules/RuleScope.ts'

interface Question {
  workspaceId: string
  workspaceZone: string
  journeyId: string
  reentry: Reentry
  at: Instant
}

/** Who is not inside the journey and whom its re-entry rule lets in again. */
export function mayEnter(tx: Transaction, question: Question): FurtherCondition {
  const { workspaceId, journeyId, reentry, at } = question
  return {
    inSql: tx`not exists (
      select from runs r where r.workspace_id = c.workspace_id and r.bucket = c.bucket
        and r.customer_id = c.id and r.journey_id = ${journeyId} and r.status = 'active')
      ${isOver(tx, question)}`,
    inMemory: async ({ id, zone }) => {
      if (reentry.kind !== 'afterTime') return true
      const [row] = await tx<{ last: Instant | null }[]>`
        select max(at) as last from entries
        where workspace_id = ${workspaceId} and customer_id = ${id} and journey_id = ${journeyId}
          and not void`
      return !row?.last || at >= addDuration(row.last, parseDuration(reentry.time), zone)
    },
  }
}

function isOver(tx: Transaction, { journeyId, reentry, at, workspaceZone }: Question): Fragment {
  const entered = tx`from entries n where n.workspace_id = c.workspace_id and n.bucket = c.bucket
    and n.customer_id = c.id and n.journey_id = ${journeyId}
    and not n.void`
  if (reentry.kind === 'never') return tx`and not exists (select ${entered})`
  if (reentry.kind !== 'afterTime') return tx``
  const time = parseDuration(reentry.time)
  const exact = exactMs(time)
  if (exact !== undefined)
    return tx`and coalesce((select max(n.at) ${entered}) <= ${at - exact}::timestamptz, true)`
  const zone = zoneOf(tx, workspaceZone)
  const over = tx`coalesce(rule_shift((select max(n.at) ${entered}), ${calendarOf(time)}::interval, ${zone})
    <= ${at}::timestamptz, true)`
  return tx`and ${guardZone(tx, zone, over)}`
}
