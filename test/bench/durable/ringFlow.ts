import type { Flow } from '@rekindle/runtime'
import { sketchFlow } from '@rekindle/runtime/testing'

const entry: [string, Record<string, never>] = [
  'segment',
  { audience: { all: [] }, trigger: { kind: 'once' } } as never,
]
const pause: [string, { mode: string; for: string }] = ['wait', { mode: 'duration', for: '24h' }]
const tier: [string, never] = [
  'condition',
  { branches: [{ id: 'a', title: 'A', when: { attr: 'tier', is: 'eq', value: 'A' } }] } as never,
]

/** One step a day and run: a timer ends a wait, a condition decides, the next wait begins. */
export const timerRing: Flow = sketchFlow({ start: entry, pause, tier }, [
  'start joined pause',
  'pause done tier',
  'tier a pause',
  'tier else pause',
])

const note: [string, never] = [
  'channel',
  {
    channel: 'inapp',
    category: 'service',
    copy: { en: { body: 'Dear {{ customer.name }}, we miss you.' } },
  } as never,
]

/** Two steps a day and run: a wait ends and a message is queued, judged, rendered, handed over; its answer goes on. */
export const messageRing: Flow = sketchFlow({ start: entry, pause, note }, [
  'start joined pause',
  'pause done note',
  'note sent pause',
])

const week: [string, { mode: string; for: string }] = ['wait', { mode: 'duration', for: '168h' }]
const arms = ['a', 'b'].map((id) => ({ id, title: id, share: 50 }))
const draw: [string, never] = ['split', { experiment: 'ring', arms } as never]

/** Wake, split, send, next wait: two steps a week and run, one by the timer, one by the sender's word. */
export const stepRing: Flow = sketchFlow({ start: entry, week, draw, note }, [
  'start joined week',
  'week done draw',
  'draw a note',
  'draw b note',
  'note sent week',
])

const hear: [string, never] = ['wait', { mode: 'event', event: 'ping', timeout: '24h' } as never]

/** Everybody listens for an event, and goes on listening when it came or did not come in time. */
export const hearingRing: Flow = sketchFlow({ start: entry, hear, again: hear }, [
  'start joined hear',
  'hear happened again',
  'hear timeout again',
  'again happened hear',
  'again timeout hear',
])
