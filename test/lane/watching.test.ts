import { describe, expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, sms, waitFor } from './flowOf.ts'

const attributes = { tier: 'A' }
const lapsed = {
  all: [{ event: 'order.paid' }, { not: { event: 'order.paid', within: '90d' } }],
}
const flow = flowOf({ w: waitFor('400d'), hi: sms('Still here') }, ['in.joined > w', 'w.done > hi'], {
  exits: [{ id: 'lapsed', when: lapsed, reason: 'expired' }],
})

describe('what only the passing of time decides', () => {
  test('“no purchase for 90 days” ends the run to the millisecond, with nothing else happening', () => {
    const ada = new CustomerLane({ flow, at: '2026-01-05T10:00:00+08:00', attributes })
    ada.consider('s1').until('2026-01-10T12:34:56.789+08:00').track('order.paid')
    ada.until('2026-04-10T12:34:56.788+08:00')
    expect(ada.run?.status).toBe('active')
    ada.until('2026-04-10T12:34:56.789+08:00')
    expect(ada.run?.ending).toMatchObject({
      reason: 'expired',
      at: Date.parse('2026-04-10T12:34:56.789+08:00'),
    })
    expect(ada.dossier.watchAt).toBeUndefined()
  })

  test('a further purchase puts the end off', () => {
    const ada = new CustomerLane({ flow, at: '2026-01-05T10:00:00+08:00', attributes })
    ada.consider('s1').until('2026-01-10T12:00:00+08:00').track('order.paid')
    ada.until('2026-02-10T12:00:00+08:00').track('order.paid')
    ada.until('2026-04-15T12:00:00+08:00')
    expect(ada.run?.status).toBe('active')
    ada.until('2026-05-11T12:00:00+08:00')
    expect(ada.run?.ending).toMatchObject({ at: Date.parse('2026-05-11T12:00:00+08:00') })
  })

  test('the day an attribute grows too old is local to the customer', () => {
    const old = flowOf({ w: waitFor('400d') }, ['in.joined > w'], {
      exits: [{ id: 'old', when: { attr: 'seenAt', is: 'olderThan', value: '1mo' }, reason: 'expired' }],
    })
    const ada = new CustomerLane({
      flow: old,
      at: '2026-01-05T10:00:00Z',
      attributes: { ...attributes, seenAt: '2026-02-08' },
      timeZone: 'America/New_York',
    })
    ada.consider('s1').until('2026-12-01T00:00:00Z')
    expect(ada.run?.ending).toMatchObject({ at: Date.parse('2026-03-08T00:00:00-05:00') })
  })

  test('a segment that people drift into is watched like a rule', () => {
    const flowIn = flowOf({ w: waitFor('400d') }, ['in.joined > w'], {
      exits: [{ id: 'lost', when: { in: 'lost' }, reason: 'notEligible' }],
    })
    const ada = new CustomerLane({
      flow: flowIn,
      at: '2026-01-05T10:00:00Z',
      attributes: { ...attributes, seenAt: '2026-01-01T08:00:00Z' },
      segments: { lost: { attr: 'seenAt', is: 'olderThan', value: '48h' } },
    })
    ada.apply({ kind: 'identify', attributes: { seenAt: '2026-01-06T08:00:00Z' } }).consider('s1')
    ada.until('2026-02-01T00:00:00Z')
    expect(ada.run?.ending).toMatchObject({ at: Date.parse('2026-01-08T08:00:00Z') })
  })

  test('a customer for whom time changes nothing is not watched', () => {
    const still = flowOf({ w: waitFor('400d') }, ['in.joined > w'], {
      exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' }],
    })
    const ada = new CustomerLane({ flow: still, at: '2026-01-05T10:00:00Z', attributes }).consider('s1')
    expect(ada.run?.status).toBe('active')
    expect(ada.dossier.watchAt).toBeUndefined()
  })
})
