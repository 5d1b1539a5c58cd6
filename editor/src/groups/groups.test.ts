import type { Flow } from '@rekindle/runtime'
import type { NodeStats, VersionStats } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { clipOf } from '../document/Clip.ts'
import { connect } from '../document/connect.ts'
import { changeGroup, groupNodes } from '../document/groupNodes.ts'
import { insertOnEdge } from '../document/insertOnEdge.ts'
import { smallFlow } from '../testing/smallFlow.ts'
import { dropTargets, regroup } from './dropInto.ts'
import { groupNumbers } from './groupNumbers.ts'

const lead = (flow: Flow, from: string, port: string, to: string) => connect(flow, { from, port, to })
const drawn = lead(lead(smallFlow, 'n_msg', 'sent', 'n_wait'), 'n_wait', 'done', 'n_end')
const flow = groupNodes(drawn, { id: 'g', title: 'Reminders', nodes: ['n_msg', 'n_wait'] })
const boxOf = (id: string) => {
  const [x, y] = flow.layout?.[id] ?? [0, 0]
  return { x, y, width: 248, height: 80 }
}
const drop = (places: Record<string, [number, number]>) => {
  const map = new Map(Object.entries(places))
  return regroup(flow, dropTargets({ flow, boxOf, hasNumbers: false }, map)).groups?.[0]?.nodes
}

test('a card whose middle falls into a frame joins the group, one that is drawn out leaves it', () => {
  expect(drop({ n_end: [500, 40] })).toEqual(['n_msg', 'n_wait', 'n_end'])
  expect(drop({ n_end: [500, 400] })).toEqual(['n_msg', 'n_wait'])
  expect(drop({ n_wait: [688, 300] })).toEqual(['n_msg'])
  expect(drop({ n_wait: [640, 24] })).toEqual(['n_msg', 'n_wait'])
})

/** The exit stands between the two of the group: it is cut out of their frame. */
const around = { ...flow, layout: { ...flow.layout, n_wait: [1032, 0], n_end: [688, 0] } } as Flow
const dropIn = (drawing: Flow, places: Record<string, [number, number]>) => {
  const at = (id: string) => {
    const [x, y] = drawing.layout?.[id] ?? [0, 0]
    return { x, y, width: 248, height: 80 }
  }
  const sources = { flow: drawing, boxOf: at, hasNumbers: false }
  return regroup(drawing, dropTargets(sources, new Map(Object.entries(places)))).groups?.map(({ nodes }) =>
    nodes.join(' '),
  )
}

test('a card that is dropped onto a stranger in a frame stays outside, and one that is dropped beside it joins', () => {
  expect(dropIn(around, { n_in: [700, 10] })).toEqual(['n_msg n_wait'])
  // Its right half lies over the stranger, its middle on the ground of the frame.
  expect(dropIn(around, { n_in: [496, 0] })).toEqual(['n_msg n_wait n_in'])
})

test('a stranger that is nudged in its hole stays one, and joins when it is drawn out of it into the frame', () => {
  expect(dropIn(around, { n_end: [712, 8] })).toEqual(['n_msg n_wait'])
  expect(dropIn(around, { n_end: [496, 0] })).toEqual(['n_msg n_wait n_end'])
})

test('a member that is dropped onto a stranger leaves, and one that is dropped onto a member stays', () => {
  expect(dropIn(around, { n_msg: [690, 0] })).toEqual(['n_wait'])
  expect(dropIn(around, { n_msg: [1040, 10] })).toEqual(['n_msg n_wait'])
})

test('the box of a collapsed group is a stranger, too', () => {
  const folded = changeGroup(groupNodes(around, { id: 'h', title: 'Ends', nodes: ['n_end'] }), 'h', {
    collapsed: true,
  })
  expect(dropIn(folded, { n_in: [700, 10] })).toEqual(['n_msg n_wait', 'n_end'])
})

test('where the ground of two frames lies over each other the smaller one counts', () => {
  const nested = groupNodes(around, { id: 'h', title: 'Ends', nodes: ['n_end'] })
  expect(dropIn(nested, { n_in: [543, 0] })).toEqual(['n_msg n_wait', 'n_end n_in'])
})

test('cards that are moved with all of their group stay in it, wherever they go', () => {
  expect(drop({ n_msg: [344, 900], n_wait: [688, 900] })).toEqual(['n_msg', 'n_wait'])
})

test('a node between two of a group belongs to it', () => {
  const added = { id: 'n_new', node: { type: 'wait', v: 1, settings: {} }, at: [500, 0] as const }
  const inside = insertOnEdge(flow, { from: 'n_msg', port: 'sent' }, added, 'done')
  expect(inside.groups?.[0]?.nodes).toEqual(['n_msg', 'n_wait', 'n_new'])
  expect(insertOnEdge(flow, { from: 'n_wait', port: 'done' }, added, 'done').groups).toBe(flow.groups)
})

test('a group is copied with its nodes when all of them are', () => {
  expect(clipOf(flow, ['n_msg', 'n_wait']).groups).toEqual(flow.groups)
  expect(clipOf(flow, ['n_msg']).groups).toBeUndefined()
})

test('who goes from step to step inside of a group has entered it once and not left it', () => {
  const of = (entered: number, waiting: number, ports: Record<string, number>, failed = 0): NodeStats => ({
    ...{ entered, waiting, parked: 0 },
    ...{ ports, exited: {}, failed },
  })
  const stats = {
    nodes: { n_msg: of(10, 1, { sent: 8 }, 1), n_wait: of(8, 5, { done: 3 }) },
    edges: { 'n_in joined': 10, 'n_msg sent': 8, 'n_wait done': 3 },
  } as unknown as VersionStats
  const [group] = changeGroup(flow, 'g', { collapsed: true }).groups ?? []
  expect(group && groupNumbers(flow, group, stats)).toEqual({ entered: 10, waiting: 6, left: 4 })
})
