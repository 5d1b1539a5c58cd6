import { readFileSync } from 'node:fs'
import { registry } from '@rekindle/nodes'
import { addDuration, type Flow, instantIn, parseDuration } from '@rekindle/runtime'
import {
  playOut,
  reportOf,
  type SimulationReport,
  simulatedWorkspace,
  type Tables,
} from '@rekindle/runtime/simulate'
import { defaultSeed, World } from '@rekindle/runtime/world'
import { parseEvents } from '../../server/src/cli/parseEvents.ts'
import { readCustomersCsv } from '../../server/src/imports/readCustomersCsv.ts'
import { exampleFile, type StoryName, storyFile } from './stories.ts'

export const storyLength = '132d'
const zone = simulatedWorkspace.zone
const from = instantIn('2026-03-02', zone) ?? 0

export interface PlayedStory {
  flow: Flow
  tables: Tables
  report: SimulationReport
}

const played = new Map<StoryName, Promise<PlayedStory>>()

/** A story over the 280 customers, six weeks and 90 days, played once for all tests of a file. */
export function playStory(story: StoryName): Promise<PlayedStory> {
  const before = played.get(story)
  if (before) return before
  const now = play(story)
  played.set(story, now)
  return now
}

async function play(story: StoryName): Promise<PlayedStory> {
  const flow: Flow = JSON.parse(readFileSync(storyFile(story, 'flow.json'), 'utf8'))
  const { customers } = readCustomersCsv(readFileSync(exampleFile('customers/customers.csv')))
  const until = addDuration(from, parseDuration(storyLength), zone)
  const { events } = parseEvents(
    readFileSync(exampleFile('customers/events.jsonl'), 'utf8'),
    simulatedWorkspace.id,
    until,
  )
  const tables = await playOut({
    flow,
    registry,
    customers: customers.map(({ externalId, traits }) => ({ externalId, ...traits })),
    events,
    world: World.parse(JSON.parse(readFileSync(storyFile(story, 'world.json'), 'utf8'))),
    from,
    for: storyLength,
    seed: defaultSeed,
  })
  const head = { flow, seed: defaultSeed, from, for: storyLength, zone }
  return { flow, tables, report: reportOf(tables, head) }
}
