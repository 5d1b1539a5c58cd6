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
  return regroup(flow, dropTargets(flow, map, boxOf)).groups?.[0]?.nodes
}

test('a card whose middle falls into a frame joins the group, one that is drawn out leaves it', () => {
  expect(drop({ n_end: [500, 40] })).toEqual(['n_msg', 'n_wait', 'n_end'])
  expect(drop({ n_end: [500, 400] })).toEqual(['n_msg', 'n_wait'])
  expect(drop({ n_wait: [688, 300] })).toEqual(['n_msg'])
  expect(drop({ n_wait: [640, 24] })).toEqual(['n_msg', 'n_wait'])
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
