import {
  allowedHours,
  checkRule,
  type NodeCheckContext,
  type Problem,
  problem,
  spreadMinutes,
} from '@rekindle/runtime'
import { eventsOf } from './eventsOf.ts'
import type { WaitFor, WaitSettings } from './WaitSettings.ts'

/** What the schema can't see of a wait. Nothing is cut to fit: what does not fit is a problem. */
export function checkWait(settings: WaitSettings, { node }: NodeCheckContext): Problem[] {
  const path = ['nodes', node, 'settings']
  switch (settings.mode) {
    case 'event':
      return checkEvents(settings, node, path)
    case 'rule':
      return checkRule(settings.when, { node, path: [...path, 'when'] })
    case 'window':
      return checkSpread(settings, minutesBetween(settings.from, settings.to), node, path)
    case 'bestHour':
      return [...checkSpread(settings, 60, node, path), ...checkFallback(settings, node, path)]
    default:
      return []
  }
}

type Path = (string | number)[]

function checkEvents(settings: WaitFor<'event'>, node: string, path: Path): Problem[] {
  const rules = eventsOf(settings).flatMap(({ where }, i) => {
    const place = i === 0 ? [...path, 'where'] : [...path, 'others', i - 1, 'where']
    return where ? checkRule(where, { node, path: place }) : []
  })
  const ids = (settings.others ?? []).map(({ id }) => id)
  const twins = ids.flatMap((id, i) =>
    ['happened', 'timeout', ...ids.slice(0, i)].includes(id)
      ? [problem('duplicate.id', { node, path: [...path, 'others', i, 'id'], params: { id } })]
      : [],
  )
  return [...rules, ...twins]
}

/** Who is spread past the end of the hours would leave outside of them. */
function checkSpread(
  { spread }: { spread?: string | undefined },
  minutes: number | undefined,
  node: string,
  path: Path,
): Problem[] {
  if (spread === undefined || minutes === undefined || (spreadMinutes(spread) ?? 0) <= minutes) return []
  const params = { spread, minutes: String(minutes) }
  return [problem('wait.spreadTooLong', { node, path: [...path, 'spread'], params })]
}

function checkFallback(settings: WaitFor<'bestHour'>, node: string, path: Path): Problem[] {
  const { from, to, fallback } = settings
  const problems: Problem[] = []
  if (from !== undefined && to !== undefined && !isWithin(fallback, from, to))
    problems.push(
      problem('wait.fallbackOutside', { node, path: [...path, 'fallback'], params: { fallback, from, to } }),
    )
  if (allowedHours(from, to).length === 0)
    problems.push(
      problem('wait.noHour', { node, path: [...path, 'from'], params: { from: from ?? '', to: to ?? '' } }),
    )
  return problems
}

const isWithin = (time: string, from: string, to: string): boolean =>
  from < to ? time >= from && time < to : time >= from || time < to

function minutesBetween(from: string, to: string | undefined): number | undefined {
  if (to === undefined) return undefined
  const minutes = (minutesOf(to) - minutesOf(from) + 1_440) % 1_440
  return minutes === 0 ? 1_440 : minutes
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
