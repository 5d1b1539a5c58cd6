import { judge, type RunEvent } from '@rekindle/runtime'
import { arriveAtSplit } from './arriveAtSplit.ts'
import { arriveAtWait, hearAtWait } from './behaveAtWait.ts'
import { remindAfter, rings } from './remind.ts'
import type { Move, Standing } from './Standing.ts'

type Behaviour = { arrive: (here: Standing) => Move; hear?: (here: Standing, event: RunEvent) => Move }

const passBy = (port: string): Behaviour => ({ arrive: () => ({ leave: port }) })

/** The port that belongs to an answer, by `answer outcome`. */
function leaveBy(event: RunEvent, ports: Record<string, string>): Move {
  const port = event.type === 'answer' ? ports[`${event.answer} ${event.outcome}`] : undefined
  return port === undefined ? undefined : { leave: port }
}

/** Node types by name: what happens on arrival, and what is listened to while somebody rests there. */
export const behaviours: Record<string, Behaviour> = {
  segment: {
    arrive({ settings: { cap }, ask }) {
      if (!cap) return { leave: 'joined' }
      ask('entry.ask', cap)
      return 'rest'
    },
    hear: (_, event) =>
      event.type === 'answer' && event.answer === 'entry.answered' && event.outcome === 'full'
        ? { exit: 'capReached' }
        : leaveBy(event, { 'entry.answered admitted': 'joined' }),
  },
  note: passBy('done'),
  exit: { arrive: ({ settings }) => ({ exit: settings.reason }) },
  condition: {
    arrive: ({ settings, facts, at }) => ({
      leave: settings.branches.find((branch) => judge(branch.when, facts, at).value)?.id ?? 'else',
    }),
  },
  wait: { arrive: arriveAtWait, hear: hearAtWait },
  split: {
    arrive: arriveAtSplit,
    hear: (_, event) => (rings(event, 'watched') ? { exit: 'control' } : undefined),
  },
  channel: {
    arrive({ settings: { channel, category, copy, maxAge }, ask }) {
      const written = Object.entries(copy).filter(([, { body }]) => body.trim() !== '')
      ask('message.queue', { channel, category, copy: Object.fromEntries(written), maxAge: maxAge ?? '2d' })
      return 'rest'
    },
    hear({ settings }, event) {
      const notSent = settings.whenSuppressed === 'continue' ? 'sent' : 'notSent'
      return leaveBy(event, { 'message.settled sent': 'sent', 'message.settled notSent': notSent })
    },
  },
  offer: {
    arrive({ settings: { offer, title, kind, value, validFor, pool }, ask }) {
      ask('pool.ask', { offer, title, kind, value, validFor, pool })
      return 'rest'
    },
    hear: (_, event) =>
      leaveBy(event, { 'offer.granted granted': 'given', 'offer.refused noStock': 'noStock' }),
  },
  task: {
    arrive(here) {
      const { title, script, level, dueIn, timeout } = here.settings
      here.ask('task.create', { title, script, level, dueIn })
      return remindAfter(here, 'timeout', { kind: 'after', duration: timeout })
    },
    hear(here, event) {
      const ports = ['reached', 'refused', 'noAnswer'].map((port) => [`task.closed ${port}`, port])
      if (!rings(event, 'timeout')) return leaveBy(event, Object.fromEntries(ports))
      here.ask('task.cancel', {})
      return { leave: 'timeout' }
    },
  },
  lookup: {
    arrive({ settings: { source, keep }, ask }) {
      ask('source.ask', { source, keep })
      return 'rest'
    },
    hear: (_, event) =>
      event.type === 'answer' && event.answer === 'source.answered' && event.outcome === 'error'
        ? { leave: 'error', error: true }
        : leaveBy(event, { 'source.answered found': 'found', 'source.answered none': 'none' }),
  },
  update: {
    arrive({ settings: { set, unset }, ask }) {
      ask('customer.update', { set, unset })
      return 'rest'
    },
    hear: (_, event) => leaveBy(event, { 'customer.updated updated': 'done' }),
  },
}
