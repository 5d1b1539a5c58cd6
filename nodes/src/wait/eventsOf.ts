import type { Rule } from '@rekindle/runtime'
import type { WaitFor } from './WaitSettings.ts'

/** One of the events a wait listens for, and the port it leads out by. */
export interface AwaitedEvent {
  port: string
  event: string
  where?: Rule | undefined
}

/** In order of rank, the highest first. */
export const eventsOf = ({ event, where, others = [] }: WaitFor<'event'>): AwaitedEvent[] => [
  { port: 'happened', event, where },
  ...others.map(({ id, ...other }) => ({ port: id, ...other })),
]
