import type { Flow } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { boxes, chanceOf } from '../testing/drawnChanges.ts'
import { clipOf } from './Clip.ts'
import { pasteClip } from './pasteClip.ts'
import { placed } from './placed.ts'
import { readClip } from './readClip.ts'

const node = { type: 'box', v: 1, settings: { experiment: 'e', arms: 2 } }
const { layout: _, ...written }: Flow = {
  format: 1,
  title: { en: 'By hand' },
  entry: 'n_in',
  settings: {},
  nodes: { n_end: node, n_b: node, n_a: node, n_in: node, n_apart: node },
  edges: [
    { from: 'n_in', port: 'p0', to: 'n_a' },
    { from: 'n_in', port: 'p1', to: 'n_b' },
    { from: 'n_a', port: 'p0', to: 'n_end' },
    { from: 'n_b', port: 'p0', to: 'n_end' },
    { from: 'n_end', port: 'p0', to: 'n_in' },
  ],
  layout: {},
}

const places = (flow: Flow) => Object.values(flow.layout ?? {}).map(String)

test('a flow without places is drawn from left to right, no card on another', () => {
  const flow = placed(written)
  expect(flow.layout).toEqual({
    n_in: [0, 0],
    n_a: [344, 0],
    n_b: [344, 208],
    n_end: [688, 0],
    n_apart: [0, 208],
  })
})

test('cards that have a place keep it; the others stand below them', () => {
  const flow = placed({ ...written, layout: { n_in: [40, 80], n_a: [400, 900] } })
  expect(flow.layout).toMatchObject({ n_in: [40, 80], n_a: [400, 900], n_b: [40, 1_108] })
  expect(new Set(places(flow)).size).toBe(5)
})

test('a place out of this world is none', () => {
  const near = placed(written)
  const far = placed({ ...near, layout: { ...near.layout, n_b: [1e300, -1e300] } })
  expect(far.layout?.n_a).toEqual([344, 0])
  expect(far.layout?.n_b).toEqual([0, 416])
})

test('a drawing with all its places is the very same', () => {
  const flow = placed(written)
  expect(placed(flow)).toBe(flow)
})

test('places of what is no card are forgotten', () => {
  const flow = placed(written)
  expect(placed({ ...flow, layout: { ...flow.layout, n_gone: [5, 5] } })).toEqual(flow)
})

test('steps without places are not pasted on top of each other, nor far from the others', () => {
  const clip = {
    ...clipOf(written, ['n_a', 'n_b', 'n_end']),
    layout: { n_a: [0, 1e300], n_gone: [-9_999, 0] },
  }
  const notes = [{ id: 'a', text: 'Look', at: [1e300, 0] }]
  const read = readClip(JSON.stringify({ ...clip, notes }), { nodes: 1, notes: 0 })
  if (!('clip' in read)) throw new Error(read.refused)
  const { flow, added } = pasteClip(placed(written), read.clip, {
    registry: boxes,
    chance: chanceOf(3),
    at: [0, 2_000],
  })
  expect(added.map((id) => String(flow.layout?.[id])).sort()).toEqual(['0,2000', '0,2208', '344,2000'])
  expect(Math.abs(flow.notes?.[0]?.at[0] ?? Number.NaN)).toBeLessThan(1_000)
})
