import { readFileSync } from 'node:fs'
import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'
import { type SimulationInput, simulatedWorkspace } from '@rekindle/runtime/simulate'
import { World } from '@rekindle/runtime/world'
import { parseEvents } from '../../../server/src/cli/parseEvents.ts'
import { readCustomersCsv } from '../../../server/src/imports/readCustomersCsv.ts'
import { exampleFile, type StoryName, storyFile } from '../../golden/stories.ts'

const from = Date.parse('2026-03-02T00:00:00+08:00')

/** A story with its 280 customers, as the simulator takes it; the durable engine is given the same. */
export function readStory(story: StoryName, days: number) {
  const flow: Flow = JSON.parse(readFileSync(storyFile(story, 'flow.json'), 'utf8'))
  const { customers } = readCustomersCsv(readFileSync(exampleFile('customers/customers.csv')))
  const until = from + days * 86_400_000
  const lines = readFileSync(exampleFile('customers/events.jsonl'), 'utf8')
  return {
    flow,
    registry,
    customers: customers.map(({ externalId, traits }) => ({ externalId, ...traits })),
    events: parseEvents(lines, simulatedWorkspace.id, until).events,
    world: World.parse(JSON.parse(readFileSync(storyFile(story, 'world.json'), 'utf8'))),
    from,
    for: `${days}d`,
    seed: 'equal',
  } satisfies SimulationInput
}
