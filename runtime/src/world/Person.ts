import { judge } from '../rule/judge.ts'
import type { Story } from './Story.ts'
import type { World } from './World.ts'

/** What one customer is like for one touch. Draws are hashes, so asking twice answers the same. */
export interface Person {
  /** They notice what comes with this touch. */
  reached: boolean
  /** This is the first touch they notice. */
  first: boolean
  responds: boolean
  accepts: boolean
  buys: boolean
  refuses: boolean
  complains: boolean
}

const nobody: Person = {
  reached: false,
  first: false,
  responds: false,
  accepts: false,
  buys: false,
  refuses: false,
  complains: false,
}

/**
 * One draw a person decides from which touch on they are reached, so that success so far grows with the touches as
 * the world says; one draw each decides how far they go. `appeal` scales their being reached by this touch.
 */
export function personOf(story: Story, appeal: number): Person {
  const { world } = story
  const { customer, at, touch } = story.situation
  const facts = { attributes: customer.attributes, events: [], memberOf: [], zone: customer.zone }
  const group = world.groups.find(({ when }) => judge(when, facts, at).value)
  if (!group) return nobody
  const traits = world.reasons[String(customer.attributes[world.reasonAttribute] ?? '')]
  const patience = story.trait('reached')
  const responds = story.trait('responded') < group.responded * (traits?.factor ?? 1)
  return {
    reached: patience < group.reached * shareAt(world, touch) * appeal,
    first: patience >= group.reached * shareAt(world, touch - 1),
    responds,
    accepts: responds && story.trait('accepted') < group.accepted,
    buys: story.trait('recalled') < group.recalled,
    refuses: !responds && story.trait('refuses') < (traits?.refuses ?? 0),
    complains: !responds && story.trait('complains') < (traits?.complains ?? 0),
  }
}

/** How much of all success has come by this touch, from 0 to 1. */
function shareAt({ success }: World, touch: number): number {
  const last = success.at(-1) ?? 0
  if (touch < 1 || last === 0) return 0
  return (success[Math.min(touch, success.length) - 1] ?? last) / last
}
