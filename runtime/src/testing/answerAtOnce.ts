import type { Effect } from '../step/effects.ts'
import type { RunEvent } from '../step/Run.ts'
import { parseDuration } from '../time/duration.ts'
import { type Instant, isoOf } from '../time/Instant.ts'
import { addDuration } from '../time/zone.ts'

/** The answer of a world in which everything works: messages leave, offers have stock. */
export function answerAtOnce(effect: Effect, at: Instant, zone: string): RunEvent | undefined {
  const { visit } = effect
  switch (effect.name) {
    case 'message.queue':
      return { type: 'answer', visit, answer: 'message.settled', outcome: 'sent' }
    case 'customer.update':
      return { type: 'answer', visit, answer: 'customer.updated', outcome: 'updated' }
    case 'entry.ask':
      return { type: 'answer', visit, answer: 'entry.answered', outcome: 'admitted' }
    case 'pool.ask': {
      const { offer: id, title, kind, value, validFor } = effect.params
      const expiresAt = isoOf(addDuration(at, parseDuration(validFor), zone))
      const remember = { offer: { id, title, kind, value, expiresAt } }
      return { type: 'answer', visit, answer: 'offer.granted', outcome: 'granted', remember }
    }
    default:
      return undefined
  }
}
