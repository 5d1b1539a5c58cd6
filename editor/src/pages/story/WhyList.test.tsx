import type { Port } from '@rekindle/runtime'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Language } from '../../i18n/languages.ts'
import { renderScreen } from '../../testing/renderScreen.tsx'
import type { Evidence } from './useWhyText.ts'
import { WhyList } from './WhyList.tsx'

afterEach(cleanup)

const ports: Port[] = [
  { name: 'far', label: { en: 'Too far', 'zh-CN': '太远' } },
  { name: 'warm', label: { en: 'Warm' } },
]

async function sentences(why: Evidence[], language: Language = 'en'): Promise<string[]> {
  await renderScreen(<WhyList why={why as never} ports={ports} />, language)
  return (await screen.findAllByRole('listitem')).map((item) => item.textContent ?? '')
}

test('a branch is explained by the values it was judged on', async () => {
  const why = [
    { kind: 'rule', port: 'far', value: true, used: { 'attr:reason': 'convenience', 'event:order.paid': 0 } },
  ]
  expect(await sentences(why)).toEqual([
    '“Too far” applies: reason is convenience, “Paid an order” counted 0 times.',
  ])
})

test('a value nobody knows is said to be unknown', async () => {
  const why = [{ kind: 'rule', port: 'far', value: false, used: { 'attr:reason': null } }]
  expect(await sentences(why)).toEqual(['“Too far” does not apply: reason is not known.'])
})

test('a draw names the arm and the slot, and a kept arm says so', async () => {
  const drawn = { kind: 'split', experiment: 'x', slot: 3127, arm: 'warm', sticky: false }
  expect(await sentences([drawn, { ...drawn, sticky: true }])).toEqual([
    "Drawn into “Warm”: this customer's fixed slot is 3,127 of 10,000.",
    'Kept in “Warm”, as assigned the first time (slot 3,127 of 10,000).',
  ])
})

test('a due date is said on the clock of the zone it was computed in', async () => {
  const why = [
    { kind: 'due', timer: 'done', dueAt: Date.parse('2026-03-06T02:00:00Z'), zone: 'Europe/Athens' },
    { kind: 'timer', timer: 'done' },
  ]
  expect(await sentences(why)).toEqual([
    'The wait lasts until Fri, Mar 6, 2026, 04:00 (Europe/Athens).',
    'The time had come.',
  ])
})

test('a date that was changed is said with the one before, a best hour with what it was chosen by', async () => {
  const due = { kind: 'due', timer: 'due', dueAt: Date.parse('2026-03-06T02:00:00Z'), zone: 'UTC' }
  const why = [
    { ...due, was: Date.parse('2026-03-05T02:00:00Z') },
    { ...due, value: { hour: '02:00', counted: 12, own: true } },
  ]
  expect(await sentences(why)).toEqual([
    'The date has changed: the wait lasts until Fri, Mar 6, 2026, 02:00 (UTC) now, before it was Thu, Mar 5, 2026, 02:00.',
    'Their best hour begins at 02:00, by 12 events of their own: the wait lasts until Fri, Mar 6, 2026, 02:00 (UTC).',
  ])
})

test('answers, events and exits are said in Chinese as well', async () => {
  const why = [
    { kind: 'answer', answer: 'task.closed', outcome: 'noAnswer' },
    { kind: 'event', name: 'appointment.booked', id: 'e', at: Date.parse('2026-03-10T02:00:00Z') },
    { kind: 'exit', reason: 'returned' },
  ]
  expect(await sentences(why, 'zh-CN')).toEqual([
    '电话无人接听。',
    '事件发生：2026年3月10日周二 10:00“预约了服务”。',
    '旅程的退出规则生效：已回归。',
  ])
})
