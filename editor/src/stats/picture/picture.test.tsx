import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'
import type { VersionStats } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { createFormat } from '../../format/createFormat.ts'
import { smallFlow } from '../../testing/smallFlow.ts'
import type { Heat } from '../heatOf.ts'
import type { PictureSources } from './Picture.ts'
import { paintDrawing } from './paintDrawing.ts'
import { paper } from './paper.ts'
import { pictureOf } from './pictureOf.ts'
import { tintsOf } from './tintsOf.ts'

const stats: VersionStats = {
  version: 1,
  at: '2026-03-14T06:20:00.000Z',
  heads: { started: 1_200, active: 30, completed: 0, exited: 0, failed: 0 },
  nodes: {
    n_in: { entered: 1_200, waiting: 0, parked: 0, ports: { joined: 900 }, exited: {}, failed: 0 },
    n_msg: { entered: 900, waiting: 0, parked: 0, ports: { sent: 899 }, exited: {}, failed: 1 },
  },
  edges: { 'n_in joined': 900 },
  ...{ goals: {}, discarded: {}, credits: {}, phases: {} },
}
const sourcesOf = (more: Partial<PictureSources> = {}): PictureSources => ({
  ...{ flow: smallFlow, registry, language: 'en', stats, asShares: false, about: 'v1' },
  format: createFormat('en', 'UTC'),
  measure: (text, { size }) => [...text].length * size * 0.6,
  ...more,
})
const svgOf = async (more: Partial<PictureSources> = {}) => {
  const file = await paintDrawing('svg', sourcesOf(more))
  if (file === 'tooLarge') throw new Error('An SVG is never too large.')
  const text = await file.text()
  return new DOMParser().parseFromString(text.replace(/^<\?xml.*\?>\n/, ''), 'image/svg+xml')
}
const wordsOf = (svg: Document) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)

test('a picture has every card with its words and numbers, and every line with how many took it', async () => {
  const words = wordsOf(await svgOf())
  expect(words).toContain('Greeting')
  expect(words).toContain('1,200')
  expect(words).toContain('900  75%')
  expect(words).toContain('v1')
})

test('it is as large as the drawing, with room for the title above it', () => {
  const picture = pictureOf(sourcesOf())
  expect(picture.cards.map(({ x }) => x)).toEqual([0, 344, 688, 1032])
  expect([picture.x, picture.y, picture.width]).toEqual([-48, -112, 1032 + 248 + 96])
  // From the edge of the one to the edge of the other.
  expect(picture.lines[0]?.path).toMatch(/^M248,28 .* 344,28$/)
})

test('in Chinese it has Chinese words, and shares where shares are on screen', async () => {
  const words = wordsOf(await svgOf({ language: 'zh-CN', asShares: true }))
  expect(words).toContain('小旅程')
  expect(words).toContain('问候')
  expect(words).toContain('75%')
})

test('signs that no file may hold do not spoil it', async () => {
  const flow: Flow = { ...smallFlow, title: { en: 'Odd \u0001 \ud800 <name> &' } }
  expect(wordsOf(await svgOf({ flow }))[0]).toBe('Odd \u{FFFD} \u{FFFD} <name> &')
})

test('notes and named groups are in it, and a drawing without numbers has none', async () => {
  const flow: Flow = {
    ...smallFlow,
    notes: [{ id: 'note1', text: 'Ask the shop first', at: [0, 400] }],
    groups: [{ id: 'group1', title: 'The first days', nodes: ['n_msg', 'n_wait'] }],
  }
  const words = wordsOf(await svgOf({ flow, stats: undefined }))
  expect(words).toEqual(expect.arrayContaining(['Ask the shop first', 'The first days']))
  expect(words).not.toContain('1,200')
})

test('coloured cards keep their colour and what it stands for; the others stay white', async () => {
  const worth = { currency: 'CNY', digits: 2, sum: 150_000, beforeAnyMessage: 30_000, unvalued: {} }
  const shown: VersionStats = { ...stats, values: { paid: { ...worth, nodes: { n_msg: 120_000 } } } }
  const longestMs = 72 * 3_600_000
  const stay = { visits: 9, customers: 9, left: 9, time: { meanMs: longestMs, medianMs: 0, p90Ms: 0 } }
  const numbers = { stats: shown, live: shown, stays: { nodes: { n_wait: stay }, longestMs } }
  const paint = async (heat: Heat) => {
    const format = createFormat('en', 'UTC')
    const tints = tintsOf({ heat, flow: smallFlow, registry, numbers, format })
    const svg = await svgOf({ stats: shown, tints })
    const colours = [...svg.querySelectorAll('rect[stroke]')].map((one) => one.getAttribute('stroke'))
    return { words: wordsOf(svg), colours, cards: [...tints.keys()] }
  }
  const revenue = await paint('revenue')
  expect(revenue.words).toContain('CN¥1,200')
  expect([revenue.cards, revenue.colours.includes(paper.ok)]).toEqual([['n_msg'], true])
  // Behind the message nothing is drawn: all 900 ended there. The entry loses nobody.
  const dropOff = await paint('dropOff')
  expect([dropOff.cards, dropOff.words.includes('100%'), dropOff.colours.includes(paper.bad)]).toEqual([
    ['n_msg'],
    true,
    true,
  ])
  const time = await paint('time')
  expect([time.cards, time.words.includes('3 days')]).toEqual([['n_wait'], true])
  expect((await paint('none')).cards).toEqual([])
})

test('nothing in the file is fetched from elsewhere or named by a style sheet', async () => {
  const text = new XMLSerializer().serializeToString(await svgOf())
  expect(text).not.toMatch(/var\(--|href=|foreignObject|class="[^"]*text-/)
})
