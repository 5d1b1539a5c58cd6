import { type FactEvent, judge, type Rule, type RunEvent } from '@rekindle/runtime'
import { remindAfter, rings } from './remind.ts'
import type { Move, Standing } from './Standing.ts'

interface Awaited {
  port: string
  event: string
  where?: Rule | undefined
}

/** A look back sees what has happened since then and this run has not reacted to yet. */
export function arriveAtEventWait(here: Standing): Move {
  const { timeout, zone } = here.settings
  return (
    lookBack(here, atOnce(here)) ?? remindAfter(here, 'timeout', { kind: 'after', duration: timeout, zone })
  )
}

export function hearAtEventWait(here: Standing, event: RunEvent): Move {
  if (event.type === 'event') {
    // One told late counts by when it happened; clocks may be a minute apart.
    if (event.event.at < (lookedBackTo(here) ?? here.run.arrivedAt) - 60_000) return undefined
    const awaited = atOnce(here).find((one) => isAwaited(here, one, event.event))
    return awaited && { leave: awaited.port }
  }
  if (!rings(event, 'timeout')) return undefined
  const highest =
    here.settings.take === 'highest' ? lookBack(here, eventsOf(here), here.run.arrivedAt) : undefined
  return highest ?? { leave: 'timeout' }
}

/** When the highest rank counts at the end, only the topmost leads out before. */
const atOnce = (here: Standing): Awaited[] =>
  here.settings.take === 'highest' ? eventsOf(here).slice(0, 1) : eventsOf(here)

const eventsOf = ({ settings: { event, where, others = [] } }: Standing): Awaited[] => [
  { port: 'happened', event, ...(where ? { where } : {}) },
  ...others.map(({ id, ...other }) => ({ port: id, ...other })),
]

function lookedBackTo({ run: { startedAt, context }, settings: { lookBack: back } }: Standing) {
  return back === 'run' ? startedAt : back === 'message' ? (context.lastMessageAt ?? startedAt) : undefined
}

function lookBack(here: Standing, events: Awaited[], otherwise?: number): Move {
  const since = lookedBackTo(here) ?? otherwise
  if (since === undefined) return undefined
  for (const awaited of events) {
    const after = here.taken.get(awaited.event) ?? Number.NEGATIVE_INFINITY
    const seen = here.facts.events.filter(
      (one) => one.at >= since && one.at > after && one.at <= here.at && isAwaited(here, awaited, one),
    )
    if (seen.length === 0) continue
    here.taken.set(awaited.event, Math.max(...seen.map((one) => one.at)))
    return { leave: awaited.port }
  }
  return undefined
}

const isAwaited = (
  { facts, at }: Standing,
  { event, where }: Awaited,
  { name, properties }: FactEvent,
): boolean => name === event && (!where || judge(where, { ...facts, attributes: properties }, at).value)
