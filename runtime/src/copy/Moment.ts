import type { Context } from 'liquidjs'
import type { Instant } from '../time/Instant.ts'

/** Where and when a piece of copy is rendered, for filters. */
export interface Moment {
  at: Instant
  zone: string
  locale: string
  currency: string
}

const key = 'rekindle:moment'

export const setMoment = (context: Context, moment: Moment): void => {
  context.setRegister(key, moment)
}

export function momentOf(context: Context): Moment {
  const moment = context.getRegister<Moment | undefined>(key)
  if (!moment) throw new Error('Copy is rendered by renderCopy only.')
  return moment
}
