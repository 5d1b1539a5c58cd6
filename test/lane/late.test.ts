import type { Json } from '@rekindle/runtime'
import { describe, expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, sms, waitFor } from './flowOf.ts'

type Node = [type: string, settings: Record<string, Json>]
const clock = (time: string, day = '02') => `2026-03-${day}T${time}:00+08:00`
const onCart: Node = ['segment', { audience: { all: [] }, trigger: { kind: 'event', event: 'cart.left' } }]
const back = { exits: [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' as const }] }
const goals = [{ id: 'order', event: 'order.paid', window: '30d' }]
const untilPaid = (more: Record<string, Json> = {}): Node => [
  'wait',
  { mode: 'event', event: 'order.paid', timeout: '3d', ...more },
]

const reminder = flowOf({ in: onCart, hi: sms('Still there?') }, ['in.joined > hi'], { ...back, goals })
const waiting = (more: Record<string, Json>) =>
  flowOf({ in: onCart, w: waitFor('1d'), paid: untilPaid(more) }, ['in.joined > w', 'w.done > paid'])

describe('an engine that was away for an hour', () => {
  test('sends nothing to who left a cart and paid meanwhile, and counts the payment', () => {
    const ada = new CustomerLane({ flow: reminder, at: clock('11:00') })
    ada.trackLate('cart.left', clock('10:00')).trackLate('order.paid', clock('10:30'))
    expect(ada.claim()).toEqual([])
    expect(ada.run?.ending).toMatchObject({ how: 'exited', reason: 'returned' })
    expect(ada.counts.get('goal order')).toBe(1)
  })

  test('sends nothing either when it hears of the payment first', () => {
    const ada = new CustomerLane({ flow: reminder, at: clock('11:00') })
    ada.trackLate('order.paid', clock('10:30')).trackLate('cart.left', clock('10:00'))
    expect(ada.run?.ending).toMatchObject({ how: 'exited', reason: 'returned' })
    expect(ada.message()?.state).toBe('suppressed')
  })

  test('still writes to who paid before they left the cart', () => {
    const ada = new CustomerLane({ flow: reminder, at: clock('11:00') })
    ada.trackLate('order.paid', clock('09:30')).trackLate('cart.left', clock('10:00'))
    ada.claim()
    expect(ada.sent).toEqual(['Still there?'])
    expect(ada.counts.get('goal order')).toBeUndefined()
  })

  test('ends a wait by what was done during it', () => {
    const flow = flowOf({ in: onCart, paid: untilPaid() }, ['in.joined > paid'])
    const ada = new CustomerLane({ flow, at: clock('11:00') })
    ada.trackLate('cart.left', clock('10:00')).trackLate('order.paid', clock('10:30'))
    expect(ada.counts.get('n_paid port happened')).toBe(1)
  })
})

describe('an event that is told late', () => {
  test('ends no wait of a journey that began after it', () => {
    const flow = flowOf({ in: onCart, paid: untilPaid({ lookBack: 'run' }) }, ['in.joined > paid'])
    const ada = new CustomerLane({ flow, at: clock('10:00') })
    ada.track('cart.left').until(clock('12:00'))
    ada.trackLate('order.paid', clock('09:00'), clock('12:00'))
    expect(ada.run?.status).toBe('active')
    ada.trackLate('order.paid', clock('10:30'), clock('12:00'))
    expect(ada.run?.status).toBe('ended')
  })

  test.each([
    ['only from now on', {}, 'active'],
    ['since they came in', { lookBack: 'run' }, 'ended'],
  ])('ends a wait that counts %s by when it happened', (_, more, status) => {
    const ada = new CustomerLane({ flow: waiting(more), at: clock('10:00') })
    ada.track('cart.left').until(clock('12:00', '03'))
    ada.trackLate('order.paid', clock('20:00'), clock('12:00', '03'))
    expect(ada.run?.status).toBe(status)
  })

  test('ends a wait also when its stamp has no seconds, or the sender’s clock is a little behind', () => {
    const flow = flowOf({ in: onCart, paid: untilPaid() }, ['in.joined > paid'])
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:20+08:00' })
    ada.track('cart.left')
    ada.trackLate('order.paid', clock('10:00'), '2026-03-02T10:00:40+08:00')
    expect(ada.run?.status).toBe('ended')
  })
})
