import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeLostCustomers } from '@rekindle/runtime/world'
import type { Template } from '../contract/journeys.ts'
import type { Command } from '../journeys/Command.ts'
import { createJourney } from '../journeys/createJourney.ts'
import { publishJourney } from '../journeys/publishJourney.ts'
import { createPool } from '../pools/createPool.ts'
import { loadWorld } from './createPracticeWorld.ts'
import { identifyLost } from './identifyLost.ts'
import type { PracticeDoors } from './postReactions.ts'
import { sendBatch } from './sendBatch.ts'

/** The story that the first visit opens comes last: lists show what was changed last first. */
const stories = ['service-apology', 'five-touch-win-back']

/**
 * Puts the practice garage in order: the pools of its world, the 280 lost customers and what they did before, the
 * stories drawn and published. All of it by the doors and commands that everybody uses.
 */
export async function fillPractice(
  command: Command,
  doors: PracticeDoors,
  templates: readonly Template[],
  examplesDir: string,
): Promise<void> {
  const world = await loadWorld(command.sql, command.workspace.id)
  for (const { id, title, stock } of world.pools)
    await createPool(command, { id, title: title ?? { en: id }, stock })
  await identifyLost(doors, makeLostCustomers())
  await sendBatch(doors, await loadHistory(join(examplesDir, 'customers', 'events.jsonl')))
  for (const name of stories) {
    const story = templates.find(({ id }) => id === name)
    if (!story) continue
    const journey = await createJourney(command, story.title, story.flow)
    await publishJourney(command, journey, 1)
  }
}

/** What the 280 did before practice begins, one Segment body a line. */
async function loadHistory(file: string): Promise<unknown[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}
