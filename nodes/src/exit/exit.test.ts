import { exitReasons } from '@rekindle/runtime'
import { drive, type Sketch, sketchFlow } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './exit.flow.json' with { type: 'json' }
import { exit } from './exit.ts'

const lost = { lastVisitAt: '2025-01-01' }

test('who comes back within two weeks leaves as returned, who does not as completed', () => {
  const journey = drive(example, registry)
  journey
    .enter({ id: 'ada', ...lost })
    .after('13d')
    .when('visit.completed')
    .expectEnded('returned')
  journey
    .enter({ id: 'bob', ...lost })
    .after('2w')
    .expectEnded('completed')
})

test.each(exitReasons)('the reason %s is what the run ends with and what the visit says', (reason) => {
  const start: Sketch[string] = ['segment', { audience: { all: [] }, trigger: { kind: 'once' } }]
  const flow = sketchFlow({ start, bye: ['exit', { reason }] }, ['start joined bye'])
  const { run, visits } = drive(flow, registry).enter({ id: 'ada' }).expectEnded(reason)
  expect(run.ending?.how).toBe(reason === 'completed' ? 'completed' : 'exited')
  expect(visits.at(-1)?.left).toMatchObject({ by: 'exited', key: reason })
})

test('every reason has its own words in both languages', () => {
  for (const locale of ['en', 'zh-CN']) {
    const words = exitReasons.map((reason) => exit.summary({ reason }, locale))
    expect(new Set(words).size).toBe(exitReasons.length)
  }
})
