import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { JourneySettings } from './JourneySettings.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const seen = { kind: 'number', seen: 9, personal: false, values: [{ value: 38_000, count: 4 }] }
const catalogue = {
  customers: 9,
  attributes: [],
  events: [{ name: 'order.paid', seen: 9, properties: [{ name: 'total', ...seen }] }],
}
const answer = (path: string): unknown => (path.includes('/catalogue') ? catalogue : undefined)
const flow = { ...smallFlow, settings: { goals: [{ id: 'paid', event: 'order.paid', window: '30d' }] } }
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('a goal takes its worth from the event, and a sum seen lately tells whether the unit is right', async () => {
  const drawing = await renderDrawing(<JourneySettings />, { flow, answer })
  const value = () => drawing.flow().settings.goals?.[0]?.value
  choose('What it is worth', 'event')
  expect(value()).toEqual({ from: 'event', property: 'total', unit: 'major', currency: 'CNY' })
  const sample = () => document.querySelector('[data-sample]')?.textContent
  await waitFor(() => expect(sample()).toBe('Seen lately: 38000, that is CN¥38,000.'))
  choose('Written as', 'minor')
  expect(sample()).toBe('Seen lately: 38000, that is CN¥380.')
  choose('Currency', 'JPY')
  expect(screen.queryByLabelText('Written as')).toBeNull()
  choose('What it is worth', 'none')
  expect(drawing.flow()).toEqual(flow)
})

test('a fixed worth is written as people write amounts, and kept in the smallest unit', async () => {
  const drawing = await renderDrawing(<JourneySettings />, { flow, answer })
  choose('What it is worth', 'fixed')
  choose('Amount', '12.5')
  expect(drawing.flow().settings.goals?.[0]?.value).toEqual({ from: 'fixed', amount: 1_250, currency: 'CNY' })
  choose('Amount', '100')
  choose('Currency', 'JPY')
  expect(drawing.flow().settings.goals?.[0]?.value).toEqual({ from: 'fixed', amount: 100, currency: 'JPY' })
})
