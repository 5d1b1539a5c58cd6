import { expect, test } from 'vitest'
import { addDuration } from '../../time/zone.ts'
import { isZone } from '../../time/zoneName.ts'
import { practiceStart } from '../practiceStart.ts'
import type { LostCustomer } from './LostCustomer.ts'
import { makeLostCustomers } from './makeLostCustomers.ts'
import { makeNewcomer } from './makeNewcomer.ts'

const lost = makeLostCustomers()
const count = (attribute: string, value: string) =>
  lost.filter(({ attributes }) => attributes[attribute] === value).length
const monthsAgo = (months: number, from = practiceStart) =>
  addDuration(from, { amount: months, unit: 'mo' }, 'Asia/Shanghai', -1)
const lastVisit = ({ attributes }: LostCustomer) => Date.parse(String(attributes.lastVisitAt))

test('280 customers: 68 of tier A, 142 of tier B, 70 of tier C, each with an id of their own', () => {
  expect(new Set(lost.map(({ externalId }) => externalId)).size).toBe(280)
  expect(['A', 'B', 'C'].map((tier) => count('tier', tier))).toEqual([68, 142, 70])
})

test('a fifth left over bad service, two fifths because coming was hard', () => {
  const reasons = ['convenience', 'price', 'service', 'competitor', 'natural']
  expect(reasons.map((reason) => count('reason', reason))).toEqual([112, 70, 56, 28, 14])
})

test.each([
  ['A', 6, 12, 5_000],
  ['B', 12, 24, 2_000],
  ['C', 24, 49, 0],
])('tier %s has been gone for %i to %i months and is worth more than %i', (tier, from, to, clv) => {
  const mine = lost.filter(({ attributes }) => attributes.tier === tier)
  for (const customer of mine) {
    expect(lastVisit(customer)).toBeLessThanOrEqual(monthsAgo(from))
    expect(lastVisit(customer)).toBeGreaterThan(monthsAgo(to))
    expect(customer.attributes.clv).toBeGreaterThan(clv)
  }
})

test('tier C is worth less than 2,000', () => {
  const most = lost
    .filter(({ attributes }) => attributes.tier === 'C')
    .map(({ attributes }) => Number(attributes.clv))
  expect(Math.max(...most)).toBeLessThan(2_000)
})

test('addresses belong to nobody', () => {
  for (const { email, phone } of lost) {
    expect(email ?? 'x@example.com').toMatch(/@example\.com$/)
    expect(phone ?? '+8610000000000').toMatch(/^\+(86100\d{8}|447700900\d{3})$/)
  }
})

test('most live in Shanghai’s zone, some elsewhere, a few nowhere known', () => {
  const zones = lost.map(({ timeZone }) => timeZone)
  expect(zones.filter((zone) => zone === 'Asia/Shanghai').length).toBeGreaterThan(200)
  for (const zone of ['Asia/Urumqi', 'Asia/Hong_Kong', 'Europe/London', undefined])
    expect(zones).toContain(zone)
  for (const zone of zones) expect(zone === undefined || isZone(zone)).toBe(true)
})

test('a newcomer has been gone for six months and a few days, and is always the same person', () => {
  const at = Date.UTC(2026, 3, 20)
  for (let number = 281; number < 381; number++) {
    const newcomer = makeNewcomer('harbour', number, at)
    expect(newcomer).toEqual(makeNewcomer('harbour', number, at))
    expect(newcomer.externalId).toBe(`c-0${number}`)
    expect(lastVisit(newcomer)).toBeLessThanOrEqual(monthsAgo(6, at))
    expect(lastVisit(newcomer)).toBeGreaterThan(monthsAgo(6, at) - 12 * 86_400_000)
  }
})
