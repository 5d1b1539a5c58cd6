import { compareFlows, type Flow, type FlowComparison, isSameMeaning } from '@rekindle/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxes, type Command, commands, bare as start } from '../testing/drawnChanges.ts'
import { addNote } from './changeNotes.ts'
import { groupNodes } from './groupNodes.ts'
import { moveNodes } from './moveNodes.ts'

/* The comparison of any two drawings that can be made from each other on the canvas. */

const play = (list: readonly Command[], from = start): Flow =>
  list.reduce((flow, { change }) => change(flow), from)
const someCommands = fc.array(commands, { maxLength: 15 })

/** What customers can notice, in an order of its own. */
const meaningOf = ({ title, entry, settings, nodes, edges }: Flow) => ({
  title,
  entry,
  settings: JSON.parse(JSON.stringify(settings)),
  nodes: Object.fromEntries(Object.entries(nodes).sort(([a], [b]) => (a < b ? -1 : 1))),
  edges: edges.map(({ from, port, to }) => `${from} ${port} ${to}`).sort(),
})

/** Changes nothing of `before` but what the comparison names. */
function patch(before: Flow, { nodes, edges, journey }: FlowComparison): Flow {
  const flow: Flow = structuredClone(before)
  for (const { path, after } of journey) setAt(flow, path, after)
  for (const { node, change, fields } of nodes) {
    if (change === 'removed') delete flow.nodes[node]
    else if (change === 'added') flow.nodes[node] = fields[0]?.after as Flow['nodes'][string]
    else for (const { path, after } of fields) setAt(flow.nodes[node], path, after)
  }
  for (const { from, port, after } of edges) {
    flow.edges = flow.edges.filter((edge) => edge.from !== from || edge.port !== port)
    if (after !== undefined) flow.edges.push({ from, port, to: after })
  }
  return flow
}

function setAt(whole: unknown, [step = '', ...rest]: readonly string[], value: unknown): void {
  const part = whole as Record<string, unknown>
  if (rest.length > 0) setAt(part[step], rest, value)
  else if (value === undefined) delete part[step]
  else part[step] = value
}

test('a drawing does not differ from itself, nor from what was saved and read again', () => {
  fc.assert(
    fc.property(someCommands, (list) => {
      const flow = play(list)
      const { aside, ...meaning } = compareFlows(flow, JSON.parse(JSON.stringify(flow)), boxes)
      expect(meaning).toEqual({ nodes: [], edges: [], journey: [], copyOnly: false })
      expect(aside).toEqual({ moved: [], notes: [], groups: [] })
    }),
    { numRuns: 80 },
  )
})

test('changing what the comparison names, and nothing else, makes the one drawing mean what the other means', () => {
  fc.assert(
    fc.property(someCommands, someCommands, (first, then) => {
      const before = play(first)
      const after = play(then, before)
      expect(meaningOf(patch(before, compareFlows(before, after, boxes)))).toEqual(meaningOf(after))
    }),
    { numRuns: 200 },
  )
})

test('whatever is named does differ, and is named once', () => {
  fc.assert(
    fc.property(someCommands, someCommands, (first, then) => {
      const before = play(first)
      const { nodes, edges } = compareFlows(before, play(then, before), boxes)
      expect(new Set(nodes.map(({ node }) => node)).size).toBe(nodes.length)
      expect(new Set(edges.map(({ from, port }) => `${from} ${port}`)).size).toBe(edges.length)
      for (const { fields } of nodes)
        for (const field of fields) expect(JSON.stringify(field.before)).not.toBe(JSON.stringify(field.after))
      for (const edge of edges) expect(edge.before).not.toBe(edge.after)
    }),
    { numRuns: 100 },
  )
})

test('the way back names the same parts the other way round', () => {
  const turned = { added: 'removed', removed: 'added', changed: 'changed', kept: 'kept' } as const
  fc.assert(
    fc.property(someCommands, someCommands, (first, then) => {
      const before = play(first)
      const after = play(then, before)
      const there = compareFlows(before, after, boxes)
      const back = compareFlows(after, before, boxes)
      const named = ({ nodes }: FlowComparison) => nodes.map(({ node, change }) => `${node} ${change}`).sort()
      expect(named(back)).toEqual(there.nodes.map(({ node, change }) => `${node} ${turned[change]}`).sort())
    }),
    { numRuns: 100 },
  )
})

test('moving cards, tidying up, grouping and sticking notes on changes nothing for customers', () => {
  fc.assert(
    fc.property(someCommands, (list) => {
      const flow = play(list)
      const nodes = Object.keys(flow.nodes)
      const places = new Map(nodes.map((id, i) => [id, [i * 344, i * 128]] as const))
      const tidy = groupNodes(moveNodes(flow, places), { id: 'fresh', title: 'All', nodes })
      const moved = moveNodes(addNote(tidy, 'fresh', [0, 0]), new Map([[flow.entry, [77, 7_777]]]))
      const compared = compareFlows(flow, moved, boxes)
      expect(isSameMeaning(compared)).toBe(true)
      expect(compared.aside.moved).toContain(flow.entry)
      expect(compared.aside.notes).toEqual([{ id: 'fresh', change: 'added' }])
    }),
    { numRuns: 60 },
  )
})
