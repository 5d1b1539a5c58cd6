import { type DueSpec, dueAt, type FactEvent, judge, type RunEvent } from '@rekindle/runtime'
import type { Move, Standing } from './Standing.ts'

export function remindAfter(here: Standing, name: string, spec: DueSpec): 'rest' {
  const due = dueAt(spec, here.facts, here.at)
  if (due.kind !== 'due') throw new Error(`The "${spec.kind}" lies not ahead.`)
  here.remind(name, due.at)
  return 'rest'
}

export const rings = (event: RunEvent, name: string): boolean => event.type === 'timer' && event.name === name

export function arriveAtWait(here: Standing): Move {
  const { mode, attr, offset, before, at, weekdays, zone, from, to, late } = here.settings
  if (mode === 'event') return arriveAtEventWait(here)
  const spec: DueSpec =
    mode === 'duration'
      ? { kind: 'after', duration: here.settings.for, at, weekdays, zone }
      : mode === 'window'
        ? { kind: 'window', from, to, weekdays, zone }
        : { kind: 'date', attr, offset, before, at, zone }
  const due = dueAt(spec, here.facts, here.at)
  if (due.kind === 'now') return { leave: 'done' }
  if (due.kind === 'error') return { leave: 'error', error: true }
  if (due.kind === 'due') return remindAfter(here, 'due', spec)
  if (late === 'continue') return { leave: 'done' }
  return late === 'exit' ? { exit: 'expired' } : { leave: 'late' }
}

/** A look back sees what has happened since then and this run has not reacted to yet. */
function arriveAtEventWait(here: Standing): Move {
  const { event, timeout, lookBack, zone } = here.settings
  const { startedAt, context } = here.run
  const since = lookBack === 'message' ? (context.lastMessageAt ?? startedAt) : startedAt
  const after = here.taken.get(event) ?? Number.NEGATIVE_INFINITY
  const seen = here.facts.events.filter(
    (one) => one.at >= since && one.at > after && one.at <= here.at && isAwaited(here, one),
  )
  if ((lookBack === 'run' || lookBack === 'message') && seen.length > 0) {
    here.taken.set(event, Math.max(...seen.map((one) => one.at)))
    return { leave: 'happened' }
  }
  return remindAfter(here, 'timeout', { kind: 'after', duration: timeout, zone })
}

export function hearAtWait(here: Standing, event: RunEvent): Move {
  if (here.settings.mode !== 'event') return rings(event, 'due') ? { leave: 'done' } : undefined
  if (rings(event, 'timeout')) return { leave: 'timeout' }
  return event.type === 'event' && isAwaited(here, event.event) ? { leave: 'happened' } : undefined
}

function isAwaited({ settings, facts, at }: Standing, { name, properties }: FactEvent): boolean {
  const { event, where } = settings
  return name === event && (!where || judge(where, { ...facts, attributes: properties }, at).value)
}
