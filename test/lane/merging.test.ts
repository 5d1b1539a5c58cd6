import type { InboxItem } from '@rekindle/runtime/lane'
import { expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, sms, waitFor } from './flowOf.ts'

const attributes = { tier: 'A' }
const flow = flowOf({ hi: sms('Hello'), w: waitFor('3d') }, ['in.joined > hi', 'hi.sent > w'])
const merge: InboxItem = { kind: 'merge', into: 'c2', previous: 'anonymous' }

const open = () => new CustomerLane({ flow, at: '2026-03-02T10:00:00+08:00', attributes })

test('a profile with nothing on its way leaves at once, with all it knows', () => {
  const ada = open().consider('s1').apply(merge)
  expect(ada.dossier.customer).toMatchObject({ mergedInto: 'c2', mergedAt: ada.at, attributes: {} })
  expect([ada.dossier.runs.size, ada.dossier.timers.size, ada.dossier.messages.size]).toEqual([0, 0, 0])
  const [departure] = ada.departures
  expect(departure).toMatchObject({ from: 'c1', into: 'c2', item: { profile: { attributes } } })
  expect(departure?.dossier.runs.size).toBe(1)
})

test('while a message is at the provider the merging waits, and nothing more is claimed', () => {
  const ada = open().consider('s1')
  expect(ada.claim()).toHaveLength(1)
  ada.apply(merge)
  expect(ada.dossier.customer).toMatchObject({ mergingInto: 'c2' })
  expect(ada.departures).toEqual([])
  ada.settle()
  expect(ada.dossier.customer?.mergedInto).toBe('c2')
  expect(ada.departures[0]?.dossier.sends).toHaveLength(1)
})

test('a message that waits to be sent stays in the queue until the profiles are one', () => {
  const ada = open().consider('s1')
  ada.claim()
  ada.dossier.runs.clear()
  ada.apply(merge)
  const waiting = { ...(ada.message() as never as object), id: 'm2', state: 'queued', notBefore: ada.at }
  ada.dossier.messages.set('m2', waiting as never)
  expect(ada.claim()).toEqual([])
  expect(ada.dossier.messages.get('m2')?.notBefore).toBeGreaterThan(ada.at)
})

test('what arrives for a merged profile is sent on in order, with its message id', () => {
  const ada = open().apply(merge)
  ada.track('order.paid', {}, 'e1').apply({ kind: 'identify', attributes: { tier: 'B' } })
  expect(ada.letters.map(({ to, item }) => [to, item.kind === 'forwarded' && item.item])).toEqual([
    ['c2', expect.objectContaining({ messageId: 'e1' })],
    ['c2', expect.objectContaining({ kind: 'identify' })],
  ])
  expect(ada.dossier.events).toEqual([])
})

test('a browser that was recognised stays with the first who signed in on it', () => {
  const ada = open()
    .apply(merge)
    .apply({ ...merge, into: 'c3' } as InboxItem)
  expect(ada.dossier.customer?.mergedInto).toBe('c2')
  expect(ada.letters).toEqual([])
})

test('merging with oneself does nothing', () => {
  const ada = open().apply({ ...merge, into: 'c1' } as InboxItem)
  expect(ada.dossier.customer).toMatchObject({ attributes })
  expect(ada.departures).toEqual([])
})

test('in a circle the profile with the smallest id becomes whole again', () => {
  const ada = open().apply(merge)
  const item = { kind: 'identify', attributes: { city: 'Suzhou' } }
  ada.apply({ kind: 'forwarded', path: ['c1', 'c2'], item })
  expect(ada.dossier.customer).toMatchObject({ attributes: { city: 'Suzhou' } })
  expect(ada.dossier.customer?.mergedInto).toBeUndefined()
  ada.apply(merge).apply({ kind: 'forwarded', path: ['c0', 'c1', 'c2', 'c0'], item })
  expect(ada.letters).toHaveLength(1)
})

test('of what both profiles know the one that stays is right', () => {
  const ada = open()
  const profile = {
    attributes: { tier: 'C', city: 'Suzhou' },
    timeZone: 'Europe/Athens',
    reachable: ['push' as const],
    isTest: false,
    createdAt: ada.at - 1,
  }
  ada.apply({ kind: 'absorb', from: 'c0', path: ['c0'], profile })
  expect(ada.dossier.customer).toMatchObject({
    attributes: { tier: 'A', city: 'Suzhou' },
    timeZone: 'Europe/Athens',
    reachable: ['sms', 'email', 'push'],
    createdAt: ada.at - 1,
  })
})

test('two profiles that pass through a merged one in one go both arrive', () => {
  const ada = open().apply(merge)
  const absorb = (from: string, attributes: Record<string, string>): InboxItem => ({
    kind: 'absorb',
    from,
    path: [from],
    profile: { attributes, reachable: [], isTest: false, createdAt: 1 },
  })
  ada.apply(absorb('c8', { city: 'Suzhou' }), absorb('c9', { tier: 'C' }))
  expect(ada.departures.at(-1)?.item.profile.attributes).toEqual({ city: 'Suzhou', tier: 'C' })
})
