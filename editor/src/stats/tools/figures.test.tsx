import type { NodeStats, VersionStats } from '@rekindle/server/contract'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Canvas } from '../../canvas/Canvas.tsx'
import { renderDrawing } from '../../testing/renderDrawing.tsx'
import { smallFlow } from '../../testing/smallFlow.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const node = (entered: number, waiting = 0): NodeStats => ({
  ...{ entered, waiting, parked: 0, ports: { done: entered - waiting }, exited: {}, failed: 0 },
})
const numbersOf = (version: number, started: number, nodes: Record<string, NodeStats>): VersionStats => ({
  version,
  at: '2026-03-14T06:20:00.000Z',
  heads: { started, active: 0, completed: 0, exited: 0, failed: 0 },
  nodes,
  edges: {},
  goals: {},
  discarded: {},
  credits: {},
  phases: {},
})
const live = numbersOf(2, 200, { n_in: node(200), n_msg: node(160), n_wait: node(160, 12), n_end: node(4) })

const asked: string[] = []
const answer = (path: string): unknown => {
  asked.push(path)
  if (path.includes('/stays')) {
    const stay = (hours: number) => ({
      ...{ visits: 9, customers: 9, left: 9 },
      time: { meanMs: hours * 3_600_000, medianMs: 0, p90Ms: 0 },
    })
    return { sample: 1, dropped: 0, nodes: { n_in: stay(0), n_msg: stay(1), n_wait: stay(72) } }
  }
  if (path.includes('/takings')) {
    const [people, payers, sum] = path.includes('/versions/2/') ? [200, 60, 600_000] : [100, 40, 100_000]
    const takings = { started: people, payers, sum, variance: 1_000_000 }
    return { sample: 1, currency: { currency: 'CNY', digits: 2 }, takings }
  }
  if (path.includes('/versions/1/stats'))
    return numbersOf(1, 100, { n_in: node(100), n_msg: node(50), n_wait: node(80), n_old: node(9) })
  // In the week before there was nobody yet.
  if (path.includes('/versions/2/stats') && path.includes('from=2026-02-28')) return numbersOf(2, 0, {})
  if (path.includes('/versions/2/stats'))
    return { ...numbersOf(2, 20, { n_wait: node(7) }), range: { from: 'a', to: 'b' } }
  if (path.endsWith('/versions/1'))
    return {
      number: 1,
      flow: { ...smallFlow, nodes: { n_old: { type: 'exit', v: 1, title: 'Old end', settings: {} } } },
    }
  if (path.endsWith('/journeys/jny_1')) return { versions: [{ number: 1 }, { number: 2 }] }
  return undefined
}

const open = async (search: string, language: 'en' | 'zh-CN' = 'en') => {
  asked.length = 0
  const at = `/w/ws_1/journeys/jny_1${search}`
  const drawing = await renderDrawing(<Canvas openNode={undefined} />, { at, answer, language })
  act(() => drawing.editing.numbers.getState().tell(live))
  return drawing
}
const stat = (id: string, name: string) =>
  document.querySelector(`[data-node="${id}"] [data-stat="${name}"]`)?.getAttribute('data-value')
const mark = (id: string) => document.querySelector(`[data-node="${id}"] [data-compared]`)

test('of the last seven days the cards show what passed in them, and who waits now', async () => {
  await open('?range=7d')
  await waitFor(() => expect(stat('n_wait', 'entered')).toBe('7'))
  expect(stat('n_wait', 'waiting')).toBe('12')
  // Whole days of Shanghai, up to the end of the fourteenth.
  const path = asked.find((one) => one.includes('/stats?')) ?? ''
  expect(new URLSearchParams(path.split('?')[1]).get('from')).toBe('2026-03-07T16:00:00.000Z')
  expect(new URLSearchParams(path.split('?')[1]).get('to')).toBe('2026-03-14T16:00:00.000Z')
  expect(screen.getByText(/Asia\/Shanghai/).textContent).toContain('Who waits is of now')
})

test('of certain days, who waits now is held against all who ever came', async () => {
  await open('?range=7d')
  await waitFor(() => expect(stat('n_wait', 'entered')).toBe('7'))
  fireEvent.click(await screen.findByRole('radio', { name: 'Percent' }))
  const said = (name: string) =>
    document.querySelector(`[data-node="n_wait"] [data-stat="${name}"]`)?.textContent
  // Seven of the twenty who came in these days; twelve of the two hundred who ever came.
  await waitFor(() => expect(said('entered')).toBe('35%'))
  expect(said('waiting')).toBe('6%')
})

test('choosing all time again brings the numbers back as they tick', async () => {
  await open('?range=7d')
  await waitFor(() => expect(stat('n_wait', 'entered')).toBe('7'))
  fireEvent.change(screen.getByLabelText('Numbers of which days'), { target: { value: 'all' } })
  await waitFor(() => expect(stat('n_wait', 'entered')).toBe('160'))
})

test('against another version each card says the points of difference in a sign and words', async () => {
  await open('?compare=v1')
  await waitFor(() => expect(mark('n_msg')?.textContent).toContain('▲ 30 pt more'))
  expect(mark('n_msg')?.getAttribute('title')).toBe('v2 80%, v1 50%: ▲ 30 pt more')
  expect(mark('n_wait')?.textContent).toContain('≈')
  expect(mark('n_end')?.textContent).toContain('Only in v2')
  expect(await screen.findByText(/Only in v1: Old end/)).toBeDefined()
})

test('a Chinese screen compares in Chinese', async () => {
  await open('?compare=v1', 'zh-CN')
  await waitFor(() => expect(mark('n_msg')?.textContent).toContain('▲ 多 30 个百分点'))
})

test('the days before can be compared with once days are chosen', async () => {
  await open('')
  const select = await screen.findByLabelText('Compare with')
  const option = () => select.querySelector('option[value="before"]')
  expect(option()?.hasAttribute('disabled')).toBe(true)
  fireEvent.change(screen.getByLabelText('Numbers of which days'), { target: { value: '7d' } })
  await waitFor(() => expect(option()?.hasAttribute('disabled')).toBe(false))
})

test('that nobody came in before is said beside the drawing, in place of how to read the signs', async () => {
  await open('?range=7d&compare=before')
  expect(
    await screen.findByText(/^Nobody came in on the days before \(Mar 1, 2026 – Mar 7, 2026\)/),
  ).toBeDefined()
  expect(screen.queryByText(/▲ more, ▼ less/)).toBeNull()
})

test('coloured by time spent, cards say how long people stay, and the longest is the strongest', async () => {
  await open('')
  fireEvent.change(await screen.findByLabelText('Colour the cards'), { target: { value: 'time' } })
  const heat = (id: string) => document.querySelector(`[data-node="${id}"] [data-heat]`)
  await waitFor(() => expect(heat('n_wait')?.textContent).toContain('People stay here 3 days on average'))
  expect(Number(heat('n_wait')?.getAttribute('data-heat'))).toBeGreaterThan(
    Number(heat('n_msg')?.getAttribute('data-heat')),
  )
  expect(heat('n_in')).toBeNull()
  expect(screen.getByText(/the strongest is 3 days/)).toBeDefined()
})

const worth = { currency: 'CNY', digits: 2, sum: 150_000, beforeAnyMessage: 30_000 }
const paying: VersionStats = {
  ...live,
  nodes: { ...live.nodes, n_msg: { ...node(160), sent: 150 } },
  values: { paid: { ...worth, nodes: { n_msg: 120_000 }, unvalued: { missing: 2, otherCurrency: 1 } } },
}
const colourByRevenue = async (label: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value: 'revenue' } })

test('coloured by revenue, a card says the amount that came after its message, and the legend says the rest', async () => {
  const { editing } = await open('')
  act(() => editing.numbers.getState().tell(paying))
  await colourByRevenue('Colour the cards')
  const heat = (id: string) => document.querySelector(`[data-node="${id}"] [data-heat]`)
  await waitFor(() => expect(heat('n_msg')?.textContent).toContain('CN¥1,200 of revenue came after this'))
  expect(heat('n_wait')).toBeNull()
  const legend = screen.getByText(/what reached goals are worth/).textContent
  expect(legend).toContain('up to CN¥1,200')
  expect(legend).toContain('CN¥1,500 in all. CN¥300 of it came before any message')
  expect(legend).toContain('3 goals were met without a value: 2 with no amount and 1 in another currency.')
  expect(document.querySelector('[data-scale]')).not.toBeNull()
})

test('a Chinese legend of revenue is Chinese, and says so where no goal is worth anything', async () => {
  const { editing } = await open('', 'zh-CN')
  await colourByRevenue('卡片着色')
  expect(await screen.findByText(/没有目标设置价值/)).toBeDefined()
  act(() => editing.numbers.getState().tell(paying))
  expect((await screen.findByText(/达成目标的价值/)).textContent).toContain('共 ¥1,500。')
})

test('against another version one is told what a person brings on either side, and how sure that is', async () => {
  const { editing } = await open('?compare=v1')
  act(() => editing.numbers.getState().tell(paying))
  const note = await screen.findByText(/^Revenue for each person who came in/)
  // 6,000 yuan by 200 people, 1,000 by 100: 30 against 10, give or take 1.972 × √(10²/200 + 10²/100) = 1.972 × 1.2247.
  expect(note.textContent).toContain('v2 CN¥30 (CN¥6,000 in all), v1 CN¥10 (CN¥1,000 in all).')
  expect(note.textContent).toContain('▲ CN¥20 more; with 95 % confidence between CN¥17.58 and')
  expect(note.textContent).toContain('The two versions do not count the same goals.')
})

test('where no goal is worth anything nobody is asked what came in', async () => {
  await open('?compare=v1')
  await waitFor(() => expect(mark('n_msg')?.textContent).toContain('▲ 30 pt more'))
  expect(asked.filter((path) => path.includes('/takings'))).toEqual([])
})

test('a drawing is saved as a picture with or without numbers, a table needs them', async () => {
  const { editing } = await open('')
  const items = async () => {
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Export' }), { key: 'Enter' })
    await screen.findByRole('menu')
    const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    return names
  }
  expect(await items()).toHaveLength(3)
  act(() => editing.numbers.getState().tell(undefined))
  await waitFor(() => expect(screen.queryByLabelText('Colour the cards')).toBeNull())
  expect(await items()).toEqual(['Drawing as an image (PNG)', 'Drawing as an image for print (SVG)'])
})
