import type { Reaction } from './Reaction.ts'
import { reactToMessage } from './reactToMessage.ts'
import { reactToTask } from './reactToTask.ts'
import type { Situation } from './Situation.ts'
import { Story } from './Story.ts'
import type { World } from './World.ts'

/** What a message or a task leads to, in time. Pure: the same world, seed and situation lead to the same. */
export function reactions(world: World, seed: string, situation: Situation): Reaction[] {
  const story = new Story(world, seed, situation)
  if (situation.kind === 'message') reactToMessage(story, situation)
  else reactToTask(story, situation)
  return story.reactions.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}
