import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'
import type { VersionStats } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { compareTakings } from './compare/compareTakings.ts'
import { numbersCsv } from './numbersCsv.ts'

const flow: Flow = {
  format: 1,
  title: { en: 'Small' },
  entry: 'n_in',
  settings: {},
  nodes: {
    n_in: { type: 'segment', v: 1, settings: { audience: { all: [] }, trigger: { kind: 'once' } } },
    n_wait: { type: 'wait', v: 1, title: '=SUM(1), "x"', settings: { mode: 'duration', for: '3d' } },
  },
  edges: [{ from: 'n_in', port: 'joined', to: 'n_wait' }],
}
const node = { entered: 8, waiting: 2, parked: 0, ports: { done: 5 }, exited: { goalReached: 1 }, failed: 0 }
const stats: VersionStats = {
  version: 1,
  at: '2026-03-14T06:20:00.000Z',
  heads: { started: 8, active: 2, completed: 5, exited: 1, failed: 0 },
  nodes: { n_wait: node },
  edges: {},
  goals: {},
  discarded: {},
  credits: {},
  phases: {},
}

test('every number stands on a line of its own, and a name that looks like a formula stays a name', () => {
  const lines = numbersCsv(flow, stats, registry, 'en').trimEnd().split('\r\n')
  expect(lines[0]).toBe('\ufeffnode,name,type,what,key,label,count,share_of_entered')
  expect(lines[1]).toBe(`n_wait,"'=SUM(1), ""x""",wait,entered,,,8,1`)
  expect(lines).toContain(`n_wait,"'=SUM(1), ""x""",wait,port,done,Then,5,0.625`)
  expect(lines).toContain(`n_wait,"'=SUM(1), ""x""",wait,exited,goalReached,,1,0.125`)
  expect(lines).toHaveLength(7)
})

test('of certain days, who waits now is no share of those who came in them', () => {
  const range = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-08T00:00:00.000Z' }
  const lines = numbersCsv(flow, { ...stats, range }, registry, 'en').split('\r\n')
  expect(lines.find((line) => line.includes(',waiting,'))).toMatch(/,2,$/)
  expect(lines.find((line) => line.includes(',port,'))).toMatch(/,5,0.625$/)
})

test('goals that are worth something stand at the card they came after, with the amount in whole units', () => {
  const goals = [{ id: 'paid', event: 'order.paid', window: '30d' }]
  const worth = { sum: 1_255, beforeAnyMessage: 5, nodes: { n_wait: 1_250 }, unvalued: {} }
  const values = { paid: { currency: 'CNY', digits: 2, ...worth } }
  const credits = { paid: { beforeAnyMessage: 1, nodes: { n_wait: 2 } } }
  const paying = { ...flow, settings: { goals } }
  const lines = numbersCsv(paying, { ...stats, credits, values }, registry, 'en')
    .trimEnd()
    .split('\r\n')
  expect(lines[0]).toContain('share_of_entered,amount,currency')
  expect(lines[1]).toMatch(/entered,,,8,1,,$/)
  expect(lines).toContain(`n_wait,"'=SUM(1), ""x""",wait,goal,paid,order.paid,2,,12.50,CNY`)
  expect(lines).toContain(',,,goal,paid,order.paid,1,,0.05,CNY')
  const money = compareTakings(...sides(2_000, 1_000))
  if (!money || money === 'currencies') throw new Error('Both sides are in yuan.')
  const names = { here: 'v2', there: 'v1' }
  const compared = numbersCsv(paying, { ...stats, credits, values }, registry, 'en', { names, money })
    .trimEnd()
    .split('\r\n')
  expect(compared.slice(0, lines.length)).toEqual(lines)
  // 20.00 and 10.00 yuan; each mean is known to 4.00 / √400 = 0.20, the difference to 0.2828, 1.963 times that either way.
  expect(compared.slice(lines.length)).toEqual([
    ',,,revenue_per_person,v2,,400,,20.0000,CNY',
    ',,,revenue_per_person,v1,,400,,10.0000,CNY',
    ',,,revenue_per_person_difference,,,,,10.0000,CNY',
    ',,,revenue_per_person_difference_low,,,,,9.4448,CNY',
    ',,,revenue_per_person_difference_high,,,,,10.5552,CNY',
  ])
})

test('of fewer than thirty payers a difference is told without an interval', () => {
  const money = compareTakings(...sides(1_000, 2_000, 29))
  if (!money || money === 'currencies') throw new Error('Both sides are in yuan.')
  const values = {
    paid: { currency: 'CNY', digits: 2, sum: 0, beforeAnyMessage: 0, nodes: {}, unvalued: {} },
  }
  const names = { here: 'v2', there: 'v1' }
  const csv = numbersCsv(flow, { ...stats, values }, registry, 'en', { names, money })
  expect(csv).not.toContain('_difference_low')
  // Below nought it is still a number, not a formula in quotes.
  expect(csv).toContain('revenue_per_person_difference,,,,,-10.0000,CNY')
})

/** Two sides of 400 people each who bring so many fen on average, give or take four yuan. */
function sides(here: number, there: number, payers = 100) {
  const side = (mean: number) => ({
    currency: { currency: 'CNY', digits: 2 },
    takings: { started: 400, sum: mean * 400, payers, variance: 400 ** 2 },
  })
  return [side(here), side(there)] as const
}
