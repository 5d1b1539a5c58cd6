import { describe, expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, waitFor } from './flowOf.ts'

const at = '2026-03-02T10:00:00+08:00'
const attributes = { tier: 'A' }
const week = (reentry?: 'never' | 'afterExit') =>
  flowOf({ w: waitFor('7d') }, ['in.joined > w'], reentry ? { reentry: { kind: reentry } } : {})

describe('entry', () => {
  test('a customer outside of the audience does not enter', () => {
    const ada = new CustomerLane({ flow: week(), at, attributes: {} })
    expect(ada.consider('s1').run).toBeUndefined()
  })

  test('the same sweep lets nobody in twice', () => {
    const ada = new CustomerLane({ flow: week(), at, attributes })
    ada.consider('s1').until('2026-03-20T10:00:00+08:00').consider('s1')
    expect(ada.dossier.runs.size).toBe(1)
  })

  test('after leaving one may enter again by default, and never where the journey says never', () => {
    const ada = new CustomerLane({ flow: week(), at, attributes })
    ada.consider('s1').until('2026-03-05T10:00:00+08:00').consider('s2')
    expect(ada.dossier.runs.size).toBe(1)
    ada.until('2026-03-10T10:00:00+08:00').consider('s3')
    expect(ada.dossier.runs.size).toBe(2)
    const li = new CustomerLane({ flow: week('never'), at, attributes })
    li.consider('s1').until('2026-03-20T10:00:00+08:00').consider('s2')
    expect(li.dossier.runs.size).toBe(1)
  })

  test('re-entry after a month counts calendar months in the customer’s zone', () => {
    const flow = flowOf({ w: waitFor('1d') }, ['in.joined > w'], {
      reentry: { kind: 'afterTime', time: '1mo' },
    })
    const ada = new CustomerLane({ flow, at: '2026-01-31T10:00:00+08:00', attributes })
    ada.consider('s1').until('2026-02-28T09:59:00+08:00').consider('s2')
    expect(ada.dossier.runs.size).toBe(1)
    ada.until('2026-02-28T10:00:00+08:00').consider('s3')
    expect(ada.dossier.runs.size).toBe(2)
  })

  test('an event can start a journey, the audience sees that event, and events in vain are counted by reason', () => {
    const flow = flowOf(
      { w: waitFor('2h') },
      ['in.joined > w'],
      {},
      { event: 'cart.left', count: { gte: 2 } },
    )
    flow.nodes.n_in = {
      type: 'segment',
      v: 1,
      settings: {
        audience: { event: 'cart.left', count: { gte: 2 } },
        trigger: { kind: 'event', event: 'cart.left' },
      },
    }
    const ada = new CustomerLane({ flow, at, attributes: {} })
    ada.track('cart.left')
    expect(ada.run).toBeUndefined()
    ada.track('cart.left')
    expect(ada.run?.node).toBe('n_w')
    ada.track('cart.left')
    expect(ada.counts.get('discarded audience')).toBe(1)
    expect(ada.counts.get('discarded inside')).toBe(1)
  })
  test('the event that starts a journey does not end it, though an exit rule names it; the next one does', () => {
    const flow = flowOf({ w: waitFor('2h') }, ['in.joined > w'], {
      exits: [{ id: 'again', when: { event: 'cart.left' }, reason: 'returned' }],
    })
    flow.nodes.n_in = {
      type: 'segment',
      v: 1,
      settings: { audience: { all: [] }, trigger: { kind: 'event', event: 'cart.left' } },
    }
    const ada = new CustomerLane({ flow, at, attributes: {} })
    ada.track('cart.left').track('page.viewed')
    expect(ada.run?.status).toBe('active')
    ada.track('cart.left')
    const [first, second] = ada.dossier.runs.values()
    expect(first?.ending?.reason).toBe('returned')
    expect(second?.status).toBe('active')
  })
})
