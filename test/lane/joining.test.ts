import type { Json } from '@rekindle/runtime'
import { describe, expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, waitFor } from './flowOf.ts'

const at = '2026-03-02T10:00:00+08:00'
const isA = { attr: 'tier', is: 'eq', value: 'A' }

function byJoining(audience: Json = isA, inside = 'skip') {
  const flow = flowOf({ w: waitFor('1d') }, ['in.joined > w'])
  flow.nodes.n_in = { type: 'segment', v: 1, settings: { audience, trigger: { kind: 'joining', inside } } }
  return flow
}
const tierOf = (ada: CustomerLane, tier: string) =>
  ada.apply({ kind: 'identify', externalId: 'ada', attributes: { tier } })

describe('entry on joining the audience', () => {
  test('who begins to fit comes in; leaving and coming back counts as new', () => {
    const ada = new CustomerLane({ flow: byJoining(), at, attributes: { tier: 'B' } })
    expect(ada.run).toBeUndefined()
    tierOf(ada, 'A')
    expect(ada.dossier.runs.size).toBe(1)
    ada.until('2026-03-04T10:00:00+08:00')
    tierOf(ada, 'A')
    ada.track('page.viewed')
    expect(ada.dossier.runs.size).toBe(1)
    tierOf(ada, 'B')
    ada.until('2026-03-05T10:00:00+08:00')
    tierOf(ada, 'A')
    expect(ada.dossier.runs.size).toBe(2)
  })

  test('a customer who is new and fits comes in', () => {
    const ada = new CustomerLane({ flow: byJoining(), at, attributes: { tier: 'A' } })
    expect(ada.run?.node).toBe('n_w')
  })

  test('what time alone does counts as well', () => {
    const quiet = { attr: 'lastVisitAt', is: 'olderThan', value: '6mo' }
    const attributes = { lastVisitAt: '2025-09-10' }
    const ada = new CustomerLane({ flow: byJoining(quiet), at, attributes })
    expect(ada.run).toBeUndefined()
    ada.until('2026-03-09T23:59:00+08:00')
    expect(ada.run).toBeUndefined()
    ada.until('2026-03-10T00:00:00+08:00')
    expect(ada.run?.startedAt).toBe(Date.parse('2026-03-10T00:00:00+08:00'))
  })

  test.each([
    ['skip', 0],
    ['enter', 1],
  ])('those inside at publish: %s', (inside, runs) => {
    const ada = new CustomerLane({ flow: byJoining(isA, inside), at, attributes: { tier: 'A' }, known: true })
    ada.apply({ kind: 'consider', journey: 'j', key: 'inside:v', inside: true })
    ada.apply({ kind: 'consider', journey: 'j', key: 'inside:v', inside: true })
    tierOf(ada, 'A')
    expect(ada.dossier.runs.size).toBe(runs)
    tierOf(ada, 'B')
    ada.until('2026-03-05T10:00:00+08:00')
    tierOf(ada, 'A')
    expect(ada.dossier.runs.size).toBe(runs + 1)
  })

  test('somebody inside at publish whom the look has not met yet does not join by doing something', () => {
    const ada = new CustomerLane({ flow: byJoining(), at, attributes: { tier: 'A' }, known: true })
    ada.apply({ kind: 'identify', externalId: 'ada', attributes: { tier: 'A', name: 'Ada' } })
    expect(ada.run).toBeUndefined()
  })
})

test('a scheduled look leaves those out who fitted at publish, until they have left the audience once', () => {
  const flow = byJoining()
  flow.nodes.n_in = {
    type: 'segment',
    v: 1,
    settings: { audience: isA, trigger: { kind: 'schedule', at: '09:00', inside: 'skip' } },
  }
  const ada = new CustomerLane({ flow, at, attributes: { tier: 'A' }, known: true })
  ada.apply({ kind: 'consider', journey: 'j', key: 'inside:v', inside: true }).consider('s1')
  expect(ada.run).toBeUndefined()
  tierOf(ada, 'B')
  tierOf(ada, 'A')
  ada.consider('s2')
  expect(ada.dossier.runs.size).toBe(1)
})
