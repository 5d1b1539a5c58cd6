import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'
import Elk from 'elkjs/lib/elk-api.js'
import elkWorker from 'elkjs/lib/elk-worker.js'
import { expect, test } from 'vitest'
import { connect } from '../document/connect.ts'
import { changeGroup, groupNodes } from '../document/groupNodes.ts'
import { moveParts } from '../document/moveParts.ts'
import { frameHead, frameOf, framePad } from '../groups/frameGeometry.ts'
import { cardBox } from '../groups/groupBox.ts'
import { smallFlow } from '../testing/smallFlow.ts'
import { placesIn, tidyGraph } from './tidyGraph.ts'
import { tidyPlaces } from './tidyPlaces.ts'
import { type TidySources, tidyUnits } from './tidyUnits.ts'

/** ELK itself, in this very thread. */
const { Worker: Within } = elkWorker as unknown as { Worker: new (url?: string) => Worker }
const elk = new Elk({ workerFactory: (url) => new Within(url) })

async function tidy(flow: Flow, more: Partial<TidySources> = {}): Promise<Flow> {
  const sources: TidySources = { flow, registry, hasNumbers: false, notes: new Map(), ...more }
  const { units, ways } = tidyUnits(sources)
  const answer = await elk.layout(tidyGraph(units, ways, { pad: framePad, head: frameHead }))
  return moveParts(flow, tidyPlaces(flow, units, placesIn(answer), sources.notes))
}

const at = (flow: Flow, id: string) => flow.layout?.[id] ?? [Number.NaN, Number.NaN]
const boxIn = (flow: Flow) => (id: string) => cardBox({ flow, registry, hasNumbers: false }, id)
const wait = { type: 'wait', v: 1, settings: { mode: 'duration', for: '3d' } }

/** Two ways out of a message, drawn in a heap: what is suppressed leads to the exit, the rest to the wait. */
const heap: Flow = [
  { from: 'n_msg', port: 'sent', to: 'n_wait' },
  { from: 'n_msg', port: 'suppressed', to: 'n_other' },
  { from: 'n_wait', port: 'done', to: 'n_end' },
].reduce(connect, {
  ...smallFlow,
  nodes: { ...smallFlow.nodes, n_other: wait },
  layout: { n_in: [160, 80], n_msg: [0, 0], n_wait: [8, 160], n_end: [-80, 8], n_other: [8, -160] },
})

test('cards stand in columns along the lines, ways out in their order, and the entry stays where it is', async () => {
  const flow = await tidy(heap)
  expect(at(flow, 'n_in')).toEqual([160, 80])
  const columns = ['n_in', 'n_msg', 'n_wait', 'n_end'].map((id) => at(flow, id)[0])
  expect(columns).toEqual([...columns].sort((a, b) => a - b))
  expect(new Set(columns).size).toBe(4)
  expect(at(flow, 'n_other')[0]).toBe(at(flow, 'n_wait')[0])
  expect(at(flow, 'n_other')[1]).toBeGreaterThan(at(flow, 'n_wait')[1])
})

test('the frame of a group holds its cards and no others', async () => {
  const grouped = groupNodes(heap, { id: 'g', title: 'G', nodes: ['n_wait', 'n_end'] })
  const flow = await tidy(grouped)
  const [group] = flow.groups ?? []
  const frame = group && frameOf(group, boxIn(flow))
  for (const id of ['n_in', 'n_msg', 'n_other']) {
    const { x, y, width, height } = boxIn(flow)(id)
    const apart =
      frame &&
      (x + width <= frame.x ||
        x >= frame.x + frame.width ||
        y + height <= frame.y ||
        y >= frame.y + frame.height)
    expect(apart, id).toBe(true)
  }
})

test('a collapsed group is moved as one: its cards keep their places to each other', async () => {
  const grouped = groupNodes(heap, { id: 'g', title: 'G', nodes: ['n_wait', 'n_end'] })
  const flow = await tidy(changeGroup(grouped, 'g', { collapsed: true }))
  const apart = (one: Flow) => {
    const [[ax, ay], [bx, by]] = [at(one, 'n_wait'), at(one, 'n_end')]
    return [ax - bx, ay - by]
  }
  expect(apart(flow)).toEqual(apart(heap))
  expect(at(flow, 'n_end')[0]).toBeGreaterThan(at(flow, 'n_msg')[0])
})

test('a note beside a card goes with it, one that lies apart stays', async () => {
  const note = (id: string, x: number, y: number) => ({ id, text: id, at: [x, y] as [number, number] })
  const noted = { ...heap, notes: [note('near', -320, 8), note('far', 4_000, 4_000)] }
  const box = ([x, y]: [number, number]) => ({ x, y, width: 224, height: 64 })
  const notes = new Map(noted.notes.map(({ id, at: place }) => [`note:${id}`, box(place)]))
  const flow = await tidy(noted, { notes })
  const [near, far] = flow.notes ?? []
  const [x, y] = at(flow, 'n_end')
  expect([x - (near?.at[0] ?? 0), y - (near?.at[1] ?? 0)]).toEqual([240, 0])
  expect(far?.at).toEqual([4_000, 4_000])
})

test('only what is selected is moved, and its upper left corner stays', async () => {
  const flow = await tidy(heap, { only: new Set(['n_wait', 'n_end']) })
  for (const id of ['n_in', 'n_msg', 'n_other']) expect(at(flow, id)).toEqual(at(heap, id))
  expect(Math.min(at(flow, 'n_wait')[0], at(flow, 'n_end')[0])).toBe(-80)
  expect(Math.min(at(flow, 'n_wait')[1], at(flow, 'n_end')[1])).toBe(8)
  expect(at(flow, 'n_end')[0]).toBeGreaterThan(at(flow, 'n_wait')[0])
})
