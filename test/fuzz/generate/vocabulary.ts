import type { Draw } from './Draw.ts'

/** Words that generated flows and customers share, so that they meet: rules ask for what customers have. */
export const attributeNames = [
  'tier',
  'months',
  'spent',
  'city',
  'tags',
  'vip',
  'renewal',
  'birthday',
  'lastVisit',
  'constructor',
] as const
export const dateAttributes = ['renewal', 'birthday', 'lastVisit', 'tier', 'never'] as const

/** Events by name, also names that mean something to XState, to JavaScript or to an encoder. */
export const eventNames = [
  'order.paid',
  'visit.completed',
  'message.opened',
  'message.replied',
  'appointment.booked',
  'nps.answered',
  '*',
  'order.*',
  'xstate.after.1',
  'xstate.done.actor.0',
  'r:exit',
  'e:order.paid',
  '%2E done',
  '__proto__',
  'пришёл 来了 👋',
] as const

/** Most of what happens has one name, so that waits, rules and customers meet often. */
export const drawEventName = (draw: Draw): string => (draw.chance(0.5) ? 'order.paid' : draw.pick(eventNames))

/** Every script is of one of these, whatever its seed: splits are cut right at their slots. */
export const customerIds = ['ada', 'bo', 'chen', 'dimitra', 'eun-ji'] as const

export const segmentIds = ['vip', 'lost', 'constructor'] as const
export const tiers = ['A', 'B', 'C', 'Ä', '甲'] as const
export const zones = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/Athens',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const

/** Instants around which clocks change somewhere, and the turn of a year. */
export const restlessDays = [
  '2026-03-08T06:30Z',
  '2026-11-01T05:30Z',
  '2026-03-29T00:30Z',
  '2026-10-25T00:30Z',
  '2026-04-04T14:30Z',
  '2026-10-03T15:20Z',
  '2026-12-31T15:30Z',
  '2028-02-28T20:00Z',
] as const
