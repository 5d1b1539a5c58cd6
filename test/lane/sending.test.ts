import { describe, expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, sms, waitFor } from './flowOf.ts'

const attributes = { tier: 'A', name: 'Ada' }
const hello = flowOf({ hi: sms('Hello'), thanks: sms('Thanks', 'service') }, [
  'in.joined > hi',
  'hi.sent > thanks',
])

describe('sending', () => {
  test('a greeting that falls into the quiet hours leaves at eight by the customer’s own clock', () => {
    const ada = new CustomerLane({
      flow: hello,
      at: '2026-03-02T23:00:00+08:00',
      attributes,
      timeZone: 'Europe/London',
    })
    ada.consider('s1')
    // 23:00 in Shanghai is 15:00 in London: it leaves at once.
    expect(ada.claim()).toHaveLength(1)
    const li = new CustomerLane({ flow: hello, at: '2026-03-02T23:00:00+08:00', attributes })
    li.consider('s1').claim()
    expect(li.message()).toMatchObject({
      state: 'held',
      reason: 'quiet',
      notBefore: Date.parse('2026-03-03T08:00:00+08:00'),
    })
    li.until('2026-03-03T08:00:00+08:00')
    expect(li.claim()).toHaveLength(1)
  })

  test('nobody gets a third marketing text within seven days; the third waits for the first to be a week old', () => {
    const flow = flowOf({ a: sms('1'), w: waitFor('2d'), b: sms('2'), x: waitFor('2d'), c: sms('3') }, [
      'in.joined > a',
      'a.sent > w',
      'w.done > b',
      'b.sent > x',
      'x.done > c',
    ])
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.consider('s1').claim()
    ada.settle().until('2026-03-04T10:00:00+08:00').claim()
    ada.settle().until('2026-03-06T10:00:00+08:00').claim()
    expect(ada.sent).toEqual(['1', '2'])
    // maxAge is two days by default: room comes only on the 9th, so the text would be stale before.
    expect(ada.message()).toMatchObject({
      state: 'held',
      reason: 'cap',
      notBefore: Date.parse('2026-03-08T10:00:00+08:00'),
    })
    ada.until('2026-03-08T10:00:00+08:00').claim()
    expect(ada.message()).toMatchObject({ state: 'suppressed', reason: 'cap' })
  })

  test('promotions wait while a complaint is open and leave when it is closed; service messages go', () => {
    const ada = new CustomerLane({ flow: hello, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.track('complaint.opened').consider('s1').claim()
    expect(ada.message()).toMatchObject({ state: 'held', reason: 'complaintOpen' })
    ada.until('2026-03-03T10:00:00+08:00').track('complaint.closed').claim()
    expect(ada.sent).toEqual(['Hello'])
    ada.track('complaint.opened').settle().claim()
    expect(ada.sent).toEqual(['Hello', 'Thanks'])
  })

  test('a customer who opted out gets no promotion and leaves by "not sent"', () => {
    const flow = flowOf({ hi: sms('Hello'), bye: ['exit', { reason: 'optedOut' }] }, [
      'in.joined > hi',
      'hi.notSent > bye',
    ])
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.track('unsubscribed', { channel: 'sms' }).consider('s1').claim()
    expect(ada.message()).toMatchObject({ state: 'suppressed', reason: 'noConsent' })
    expect(ada.run?.ending).toMatchObject({ how: 'exited', reason: 'optedOut' })
    expect(ada.counts.get('n_hi message suppressed:noConsent')).toBe(1)
  })

  test('a channel without an address is suppressed, never sent into the void', () => {
    const flow = flowOf({ hi: sms('Hello', 'care', { channel: 'push' }) }, ['in.joined > hi'])
    const ada = new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.consider('s1').claim()
    expect(ada.message()).toMatchObject({ state: 'suppressed', reason: 'noAddress' })
  })

  test('copy is rendered at the claim, from the facts of that instant', () => {
    const flow = flowOf({ hi: sms('Hi {{ customer.name }}') }, ['in.joined > hi'])
    const ada = new CustomerLane({ flow, at: '2026-03-02T23:00:00+08:00', attributes })
    ada.consider('s1').claim()
    ada.apply({ kind: 'identify', attributes: { name: 'Ada Lovelace' } })
    ada.until('2026-03-03T08:00:00+08:00').claim()
    expect(ada.sent).toEqual(['Hi Ada Lovelace'])
  })

  test('a provider that refuses leads to "not sent"; a repeated answer changes nothing', () => {
    const ada = new CustomerLane({ flow: hello, at: '2026-03-02T10:00:00+08:00', attributes })
    ada.consider('s1').claim()
    const id = ada.message()?.id ?? ''
    ada.settle('refused')
    expect(ada.message()).toMatchObject({ state: 'suppressed', reason: 'providerRefused' })
    ada.apply({ kind: 'settled', message: id, outcome: 'accepted' })
    expect(ada.counts.get('n_hi message handedOver')).toBeUndefined()
    expect(ada.counts.get('n_hi port notSent')).toBe(1)
  })
})
