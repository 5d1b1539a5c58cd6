import { describe, expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, sms, waitFor } from './flowOf.ts'

const attributes = { tier: 'A' }
const returned = { exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' as const }] }
const goals = [{ id: 'order', event: 'order.paid', window: '90d' }]
const patient = flowOf({ w: waitFor('30d'), hi: sms('Still here') }, ['in.joined > w', 'w.done > hi'], {
  ...returned,
  goals,
})

describe('exit rules and goals', () => {
  test('a purchase on day 1 of a 30-day wait ends the journey on day 1 and nothing more is sent', () => {
    const ada = new CustomerLane({ flow: patient, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.consider('s1').until('2026-03-03T10:00:00+08:00').track('order.paid')
    expect(ada.run?.ending).toMatchObject({ how: 'exited', reason: 'returned', at: ada.at })
    ada.until('2026-05-01T10:00:00+08:00')
    expect(ada.claim()).toEqual([])
    expect(ada.counts.get('n_w exited returned')).toBe(1)
    expect(ada.counts.get('exited returned')).toBe(1)
  })

  test('a purchase from before the journey neither ends it nor counts as its goal', () => {
    const ada = new CustomerLane({ flow: patient, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.track('order.paid').until('2026-03-03T10:00:00+08:00').consider('s1').track('page.viewed')
    expect(ada.run?.status).toBe('active')
    expect(ada.dossier.goals.size).toBe(0)
  })

  test('a goal counts once a run, also after the journey is over, until its window closes', () => {
    const flow = flowOf({ hi: sms('Hello') }, ['in.joined > hi'], { goals })
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.consider('s1').claim()
    ada.settle()
    expect(ada.run?.status).toBe('ended')
    ada.until('2026-04-02T10:00:00+08:00').track('order.paid').track('order.paid')
    expect(ada.counts.get('goal order')).toBe(1)
    expect([...ada.dossier.goals.values()][0]?.messageId).toBe([...ada.dossier.sends][0]?.messageId)
    const late = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    late.consider('s1').until('2026-05-31T10:00:00+08:00').track('order.paid')
    expect(late.counts.get('goal order')).toBeUndefined()
  })

  test('a customer who comes back while the message is leaving is a crossing, logged with both instants', () => {
    const flow = flowOf({ hi: sms('Hello') }, ['in.joined > hi'], returned)
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.consider('s1').claim()
    ada.until('2026-03-02T10:01:00+08:00').track('order.paid')
    expect(ada.message()).toMatchObject({ state: 'claimed', claimedAt: ada.at - 60_000, crossedAt: ada.at })
    ada.settle()
    expect(ada.message()?.state).toBe('handedOver')
    expect(ada.run?.ending?.reason).toBe('returned')
  })

  test('a held message is dropped when the journey ends', () => {
    const flow = flowOf({ hi: sms('Hello') }, ['in.joined > hi'], returned)
    const ada = new CustomerLane({ flow, at: '2026-03-02T23:00:00+08:00', attributes })
    ada.consider('s1').claim()
    ada.track('order.paid')
    expect(ada.message()).toMatchObject({ state: 'suppressed', reason: 'dropped' })
    expect(ada.until('2026-03-03T09:00:00+08:00').claim()).toEqual([])
  })

  test('a profile change that meets an exit rule acts at once', () => {
    const flow = flowOf({ w: waitFor('30d') }, ['in.joined > w'], {
      exits: [{ id: 'moved', when: { attr: 'moved', is: 'eq', value: true }, reason: 'notEligible' }],
    })
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.consider('s1').apply({ kind: 'identify', attributes: { moved: true } })
    expect(ada.run?.ending?.reason).toBe('notEligible')
  })

  test('who comes in although an exit rule speaks of them leaves at once: the entry counts, nothing is sent', () => {
    const flow = flowOf({ hi: sms('Hello'), w: waitFor('30d') }, ['in.joined > hi', 'hi.sent > w'], {
      exits: [{ id: 'moved', when: { attr: 'moved', is: 'eq', value: true }, reason: 'notEligible' }],
    })
    const ada = new CustomerLane({
      flow,
      at: '2026-03-02T10:00:00+08:00',
      attributes: { ...attributes, moved: true },
    })
    ada.consider('s1')
    expect(ada.run?.ending).toMatchObject({ how: 'exited', reason: 'notEligible', at: ada.at })
    expect(ada.counts.get('started')).toBe(1)
    expect(ada.counts.get('n_hi exited notEligible')).toBe(1)
    expect(ada.message()).toMatchObject({ state: 'suppressed', reason: 'dropped' })
    expect(ada.claim()).toEqual([])
    expect(ada.dossier.entries).toHaveLength(1)
  })

  test('what happened up to the entry, in the same instant even, is no reason to leave at once', () => {
    const flow = flowOf({ w: waitFor('30d') }, ['in.joined > w'], returned)
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.track('order.paid').consider('s1')
    expect(ada.run?.status).toBe('active')
  })
})
