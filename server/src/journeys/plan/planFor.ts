import type { Flow, PlanChoices } from '@rekindle/runtime'
import type { Transaction } from '../../db/index.ts'
import { ApiError } from '../../http/ApiError.ts'
import { type Command, domainTime } from '../Command.ts'
import { forecastPlan, type VersionForecast } from './forecastPlan.ts'
import { type PlanKind, storePlan } from './storePlan.ts'

/** Waits that are over by the new drawing end at this pace at most. */
const perMinute = 600

/** Stores the plan of a publish. Refused when it leads somebody nowhere; none is stored when all stay, or nobody is inside. */
export async function planFor(
  tx: Transaction,
  command: Command,
  journeyId: string,
  kind: PlanKind & ('publish' | 'rollback'),
  to: { id: string; flow: Flow },
  choices: PlanChoices | undefined,
): Promise<string | undefined> {
  if (!choices || allStay(choices)) return undefined
  const older = await forecastOlder(tx, command, journeyId, to, choices)
  if (older.length === 0) return undefined
  const overdue = older.reduce((sum, one) => sum + one.overdue, 0)
  const planned = older.flatMap(({ version, lines }) =>
    lines.map(({ node, choice, inside }) => ({
      versionId: version.id,
      node,
      choice: choice.kind,
      count: inside,
    })),
  )
  const act = {
    kind: 'publish' as const,
    from: older.map(({ version }) => version.id),
    to: to.id,
    choices,
    spreadMs: Math.ceil(overdue / perMinute) * 60_000,
  }
  return storePlan(tx, command, journeyId, kind, act, planned)
}

/** What a plan would do to people of all versions but `to`. Refused when it leads somebody nowhere. */
export async function forecastOlder(
  tx: Transaction,
  command: Command,
  journeyId: string,
  to: { id: string; flow: Flow },
  choices: PlanChoices,
): Promise<VersionForecast[]> {
  const forecasts = await forecastPlan(
    tx,
    command.workspace,
    journeyId,
    to.flow,
    choices,
    domainTime(command),
  )
  const older = forecasts.filter(({ version }) => version.id !== to.id)
  const unmapped = older.flatMap((one) =>
    one.unmapped.map((line) => ({ ...line, version: one.version.number })),
  )
  if (unmapped.length === 0) return older
  const named = unmapped.map(({ node, inside, version }) => `${inside} at ${node} of version ${version}`)
  throw new ApiError(
    'plan.unmapped',
    `Decide what becomes of ${named.join(', ')}: stay, move to a node, or exit.`,
  )
}

const allStay = ({ all, nodes }: PlanChoices): boolean =>
  [all, ...Object.values(nodes)].every(({ kind }) => kind === 'stay')
