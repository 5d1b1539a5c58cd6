import type { Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'
import type { Person } from './Person.ts'
import type { Story } from './Story.ts'

/** An appointment, the visit, the offer used there, and for most a bill that is paid. */
export function bookVisit(story: Story, person: Person, after: Instant): void {
  const { world, situation } = story
  const bookedAt = story.next(after, 'book')
  const visitAt = story.nextOpen(bookedAt, 'visit')
  const offer: Record<string, Json> = situation.offer === undefined ? {} : { offer: situation.offer }
  story.track(bookedAt, 'appointment.booked', offer)
  if (story.draw('shows') >= world.visits.shows) return
  story.track(visitAt, 'visit.completed', offer)
  if (situation.offer !== undefined) story.track(visitAt, 'offer.redeemed', offer)
  if (!person.buys) return
  const paidAt = story.soon(visitAt, 'pay')
  story.track(paidAt, 'order.paid', { total: spending(story, 'first') })
  comeAgain(story, paidAt, 'by themselves')
}

/**
 * A further purchase weeks later by those who are not lost again. One draw a person decides; care moves the line, and
 * somebody who would come anyway comes once all the same.
 */
export function comeAgain(story: Story, after: Instant, because: 'by themselves' | 'cared for'): void {
  const { world } = story
  const loyalty = story.trait('loyalty')
  const churns = because === 'cared for' ? world.visits.churnsAgainCared : world.visits.churnsAgain
  if (loyalty < churns) return
  if (because === 'cared for' && loyalty >= world.visits.churnsAgain) return
  const visitAt = story.nextOpen(after, 'again')
  story.trackOnce(visitAt, 'visit.completed', 'again')
  story.trackOnce(story.soon(visitAt, 'pay'), 'order.paid', 'again', { total: spending(story, 'again') })
}

/** In minor units, to the full ten. */
function spending(story: Story, which: string): number {
  const [least, most] = story.world.visits.spends
  return Math.round((least + (most - least) * story.draw(`spends ${which}`)) / 1_000) * 1_000
}
