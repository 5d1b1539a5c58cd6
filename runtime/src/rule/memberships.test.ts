import { expect, test } from 'vitest'
import { memberships } from './memberships.ts'
import type { Rule } from './Rule.ts'

const ada = { attributes: { tier: 'A', city: 'Athens' }, events: [], zone: 'UTC' }
const inAthens: Rule = { attr: 'city', is: 'eq', value: 'Athens' }

test('a segment may be made of others, whichever comes first in the list', () => {
  const segments = new Map<string, Rule>([
    ['best-in-athens', { all: [{ in: 'best' }, { in: 'athens' }] }],
    ['athens', inAthens],
    ['best', { attr: 'tier', is: 'eq', value: 'A' }],
    ['others', { not: { in: 'best-in-athens' } }],
  ])
  expect(memberships(segments, ada, 0).memberOf).toEqual(['best-in-athens', 'athens', 'best'])
})

test('a segment that names itself, or one that is not there, has nobody in it there', () => {
  const segments = new Map<string, Rule>([
    ['me', { all: [inAthens, { in: 'me' }] }],
    ['lost', { in: 'gone' }],
    ['athens', inAthens],
  ])
  expect(memberships(segments, ada, 0).memberOf).toEqual(['athens'])
})

test('what only time will change in a segment will change those made of it', () => {
  const segments = new Map<string, Rule>([
    ['idle', { not: { in: 'active' } }],
    ['active', { event: 'visit.completed', within: '2h' }],
  ])
  const visited = { ...ada, events: [{ name: 'visit.completed', at: 0, properties: {} }] }
  expect(memberships(segments, visited, 1)).toEqual({
    memberOf: ['active'],
    memberFlips: { idle: 7_200_000, active: 7_200_000 },
  })
})
