import type { Hold, PlanForecast, PlanReport } from '../contract/plans.ts'
import type { PublishedVersion } from '../journeys/releaseFlow.ts'
import type { CliIo } from './Command.ts'

/** Says what a command about a journey answered, for people. */
export function printJourneyAnswer({ out }: CliIo, deed: string, answer: unknown): void {
  if (deed === 'plan') printForecast(out, answer as PlanForecast)
  else if (deed === 'report') printReport(out, answer as PlanReport)
  else if (deed === 'hold' || deed === 'pause') printHold(out, answer as Hold)
  else if (deed === 'publish' || deed === 'rollback') {
    const { number, planId } = answer as PublishedVersion
    out(`Version ${number} is published.${planPart(planId)}`)
  } else out(`Done.${planPart((answer as { planId?: string }).planId)}`)
}

type Say = CliIo['out']

const planPart = (planId: string | undefined): string =>
  planId === undefined ? '' : ` People inside: rekindle journey report JOURNEY --plan ${planId}`

function printForecast(
  out: Say,
  { nextVersion, lines, unmapped, sendsNextHour, problems }: PlanForecast,
): void {
  for (const { severity, message } of problems) out(`${severity}: ${message}`)
  out(`Version ${nextVersion}:`)
  for (const { version, node, change, inside, choice, cannot } of lines)
    out(
      `  v${version} ${node} (${change}): ${inside} inside, ${choice.kind}${cannot > 0 ? `, ${cannot} can't` : ''}`,
    )
  for (const { version, node, inside } of unmapped)
    out(`  undecided: ${inside} at ${node} of version ${version}`)
  out(`  sends within the hour: ${sendsNextHour.before} as it is, ${sendsNextHour.after} by the plan`)
}

function printReport(out: Say, { kind, state, planned, actual, waiting }: PlanReport): void {
  out(`${kind}: ${state}, ${waiting} letters not read yet`)
  for (const { version, node, choice, count } of planned)
    out(`  planned v${version} ${node}: ${count} ${choice}`)
  for (const { version, node, outcome, count } of actual)
    out(`  actual  v${version} ${node}: ${count} ${outcome}`)
}

function printHold(out: Say, { state, level, inside, due, brakePulled }: Hold): void {
  out(`${state}, held: ${level}; ${inside} inside, ${due} with something due`)
  if (brakePulled)
    out(`  the brake: ${brakePulled.entered} entered within the hour, ${brakePulled.limit} allowed`)
}
