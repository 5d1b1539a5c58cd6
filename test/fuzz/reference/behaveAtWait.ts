import { type Due, type DueSpec, judge, type RunEvent } from '@rekindle/runtime'
import { arriveAtEventWait, hearAtEventWait } from './behaveAtEventWait.ts'
import { remindAfter, resolve, rings } from './remind.ts'
import type { Move, Standing } from './Standing.ts'

export function arriveAtWait(here: Standing): Move {
  const { mode, when, timeout, zone } = here.settings
  if (mode === 'event') return arriveAtEventWait(here)
  if (mode === 'rule') {
    if (judge(when, here.facts, here.at).value) return { leave: 'happened' }
    return remindAfter(here, 'timeout', { kind: 'after', duration: timeout, zone })
  }
  const spec = specOf(here)
  const due = resolve(here, spec)
  return leaveBy(here, due) ?? remindAfter(here, 'due', spec)
}

function specOf({ settings }: Standing): DueSpec {
  const { mode, attr, offset, before, at, weekdays, zone, from, to, spread } = settings
  const { lastDays = 60, atLeast = 5, fallback } = settings
  const events = settings.events ?? ['message.opened', 'message.clicked', 'page.viewed', 'order.paid']
  if (mode === 'duration') return { kind: 'after', duration: settings.for, at, weekdays, zone }
  if (mode === 'window') return { kind: 'window', from, to, weekdays, zone, spread }
  if (mode === 'date') return { kind: 'date', attr, offset, before, at, zone, spread }
  return { kind: 'bestHour', events, lastDays, atLeast, fallback, from, to, weekdays, zone, spread }
}

/** Where a due date that does not lie ahead leads. */
function leaveBy({ settings }: Standing, due: Due): Move {
  if (due.kind === 'now') return { leave: 'done' }
  if (due.kind === 'error') return { leave: 'error', error: true }
  if (due.kind === 'due') return undefined
  if (settings.late === 'continue') return { leave: 'done' }
  return settings.late === 'exit' ? { exit: 'expired' } : { leave: 'late' }
}

export function hearAtWait(here: Standing, event: RunEvent): Move {
  const { mode, when } = here.settings
  if (mode === 'event') return hearAtEventWait(here, event)
  if (event.type === 'look') return lookAgain(here, event.dueAt.due)
  if (mode === 'rule') return rings(event, 'timeout') ? { leave: 'timeout' } : undefined
  return rings(event, 'due') ? { leave: 'done' } : undefined

  function lookAgain(look: Standing, setTo: number | undefined): Move {
    if (mode === 'rule') return judge(when, look.facts, look.at).value ? { leave: 'happened' } : undefined
    return mode === 'date' && !look.settings.fix ? followDate(look, setTo) : undefined
  }
}

/** A date that is another one now takes the wait with it. */
function followDate(here: Standing, setTo: number | undefined): Move {
  const spec = specOf(here)
  const due = resolve(here, spec)
  if (setTo === undefined || ('at' in due && due.at === setTo)) return undefined
  return leaveBy(here, due) ?? remindAfter(here, 'due', spec)
}
