import { type AnyNodeType, createRegistry, defineNode, Flow, type Registry } from '@rekindle/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addNode, nodeOfType } from './addNode.ts'
import { clipFrom, clipOf } from './Clip.ts'
import { changeJourney, changeJourneyTitle } from './changeJourney.ts'
import { changeSettings, changeTitle } from './changeNode.ts'
import { addNote, changeNote } from './changeNotes.ts'
import { connect, disconnect } from './connect.ts'
import { createDocument } from './createDocument.ts'
import { insertOnEdge } from './insertOnEdge.ts'
import { layoutFlow } from './layoutFlow.ts'
import { moveNodes } from './moveNodes.ts'
import { pasteClip } from './pasteClip.ts'
import { removeParts } from './removeParts.ts'

const settings = z.strictObject({ experiment: z.string(), arms: z.int() })
const box: AnyNodeType = defineNode({
  type: 'box',
  version: 1,
  title: { en: 'Box' },
  purpose: { en: 'A box' },
  group: 'logic',
  icon: 'box',
  settings,
  defaults: { experiment: 'none', arms: 2 },
  ports: ({ arms }) => Array.from({ length: arms }, (_, i) => ({ name: `p${i}`, label: { en: `${i}` } })),
  renew: (before, experiment) => ({ ...before, experiment }),
  summary: () => '',
  compile: () => ({ initial: 'rest', phases: { rest: {} } }),
})
const registry: Registry = createRegistry([box])

const start: Flow = {
  format: 1,
  title: { en: 'Start' },
  entry: 'n_entry',
  settings: {},
  nodes: { n_entry: { type: 'box', v: 1, settings: { experiment: 'first', arms: 3 } } },
  edges: [],
  layout: { n_entry: [0, 0] },
}

type Change = (flow: Flow) => Flow
/** Picks one of what the flow has at that moment. */
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

const number = fc.nat(1_000)
const place = fc.tuple(
  fc.integer({ min: -9_999, max: 9_999 }),
  fc.double({ min: -999, max: 999, noNaN: true }),
)
const chanceOf = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 16_807 + 11) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(number, place).map(
    ([n, at]): Change =>
      (flow) =>
        addNode(flow, { id: `n_${n}`, node: nodeOfType(box, `e${n}`), at }),
  ),
  fc.tuple(number, place).map(
    ([n, at]): Change =>
      (flow) => {
        const id = pick(Object.keys(flow.nodes), n)
        return moveNodes(flow, new Map(id ? [[id, at]] : []))
      },
  ),
  fc.tuple(number, number, fc.nat(4)).map(
    ([a, b, port]): Change =>
      (flow) => {
        const ids = Object.keys(flow.nodes)
        return connect(flow, { from: pick(ids, a) ?? '', port: `p${port}`, to: pick(ids, b) ?? '' })
      },
  ),
  number.map(
    (n): Change =>
      (flow) => {
        const edge = pick(flow.edges, n)
        return edge ? disconnect(flow, edge) : flow
      },
  ),
  fc.tuple(number, number).map(
    ([a, b]): Change =>
      (flow) => {
        const [node, note] = [pick(Object.keys(flow.nodes), a), pick(flow.notes ?? [], b)]
        return removeParts(flow, { nodes: node ? [node] : [], notes: note ? [note.id] : [] })
      },
  ),
  fc.tuple(number, fc.nat(5)).map(
    ([n, arms]): Change =>
      (flow) => {
        const id = pick(Object.keys(flow.nodes), n) ?? ''
        const before = flow.nodes[id]?.settings
        if (!before) return flow
        const after = { ...before, arms }
        return changeSettings(flow, {
          id,
          settings: after,
          before: box.ports(before),
          after: box.ports(after),
        })
      },
  ),
  fc.tuple(number, fc.option(fc.string({ maxLength: 50 }), { nil: undefined })).map(
    ([n, title]): Change =>
      (flow) =>
        changeTitle(flow, pick(Object.keys(flow.nodes), n) ?? '', title),
  ),
  fc.tuple(number, place).map(
    ([n, at]): Change =>
      (flow) => {
        const clip = clipFrom(JSON.stringify(clipOf(flow, Object.keys(flow.nodes).slice(0, n % 6))))
        return clip ? pasteClip(flow, clip, { registry, chance: chanceOf(n), at }).flow : flow
      },
  ),
  fc.tuple(number, number, place).map(
    ([n, e, at]): Change =>
      (flow) => {
        const edge = pick(flow.edges, e)
        const added = { id: `n_${n}`, node: nodeOfType(box, `e${n}`), at }
        return edge ? insertOnEdge(flow, edge, added, 'p0') : flow
      },
  ),
  fc.tuple(number, place, fc.string()).map(
    ([n, at, text]): Change =>
      (flow) =>
        addNote(flow, `note${n}`, at, text),
  ),
  fc.tuple(number, place, fc.string()).map(
    ([n, at, text]): Change =>
      (flow) =>
        changeNote(flow, pick(flow.notes ?? [], n)?.id ?? '', { at, text }),
  ),
  fc.constantFrom<Change>(
    (flow) => changeJourney(flow, { reentry: { kind: 'never' } }),
    (flow) => changeJourney(flow, { reentry: undefined, goals: [] }),
    (flow) => changeJourneyTitle(flow, 'zh-CN', '回归'),
    (flow) =>
      moveNodes(
        flow,
        layoutFlow(flow, () => ({ width: 240, height: 90 })),
      ),
  ),
)

const known = (flow: Flow) =>
  flow.edges.every(({ from, to }) => flow.nodes[from] && flow.nodes[to] && to !== flow.entry)
const oneEdgeAPort = (flow: Flow) =>
  new Set(flow.edges.map(({ from, port }) => `${from} ${port}`)).size === flow.edges.length

test('whatever one does on the canvas, the drawing stays a sound flow with one edge a port', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 25 }), (list) => {
      let flow = start
      for (const change of list) {
        flow = change(flow)
        expect(Flow.safeParse(flow).error?.issues).toBeUndefined()
        expect(known(flow) && oneEdgeAPort(flow)).toBe(true)
        expect(flow.nodes[flow.entry]).toBeDefined()
        expect(Object.keys(flow.layout ?? {}).filter((id) => !flow.nodes[id])).toEqual([])
      }
    }),
    { numRuns: 200 },
  )
})

test('a saved drawing is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 15 }), (list) => {
      const flow = list.reduce((before, change) => change(before), start)
      expect(JSON.parse(JSON.stringify(flow))).toEqual(flow)
    }),
    { numRuns: 100 },
  )
})

test('undo brings back each value exactly, redo each later one', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 25 }), (list) => {
      const document = createDocument(start, () => 0)
      const values = [start]
      for (const change of list) {
        document.getState().apply({ command: 'test' }, change)
        const { flow } = document.getState()
        if (flow !== values.at(-1)) values.push(flow)
      }
      const frozen = JSON.stringify(values)
      for (const value of values.toReversed()) {
        expect(document.getState().flow).toBe(value)
        document.getState().undo()
      }
      for (const value of values) {
        expect(document.getState().flow).toBe(value)
        document.getState().redo()
      }
      expect(JSON.stringify(values)).toBe(frozen)
    }),
    { numRuns: 200 },
  )
})

test('typing is undone by the word, not by the letter', () => {
  let now = 0
  const document = createDocument(start, () => now)
  const type = (text: string, at: number) => {
    now = at
    document
      .getState()
      .apply({ command: 'title', key: 'n_entry title' }, (flow) => changeTitle(flow, 'n_entry', text))
  }
  type('W', 0)
  type('We', 300)
  type('Wel', 600)
  type('Welcome', 5_000)
  document.getState().undo()
  expect(document.getState().flow.nodes.n_entry?.title).toBe('Wel')
  document.getState().undo()
  expect(document.getState().flow).toBe(start)
})

test('something new after undo forgets what was undone', () => {
  const document = createDocument(start, () => 0)
  const { apply } = document.getState()
  apply({ command: 'a' }, (flow) => addNote(flow, 'a', [0, 0]))
  document.getState().undo()
  apply({ command: 'b' }, (flow) => addNote(flow, 'b', [0, 0]))
  document.getState().redo()
  expect(document.getState().flow.notes?.map(({ id }) => id)).toEqual(['b'])
})

test('a pasted experiment begins anew, and its neighbours are the pasted ones', () => {
  const two = connect(addNode(start, { id: 'n_b', node: nodeOfType(box, 'b'), at: [300, 0] }), {
    from: 'n_entry',
    port: 'p0',
    to: 'n_b',
  })
  const three = connect(addNode(two, { id: 'n_c', node: nodeOfType(box, 'c'), at: [600, 0] }), {
    from: 'n_b',
    port: 'p1',
    to: 'n_c',
  })
  const { flow, added } = pasteClip(three, clipOf(three, ['n_entry', 'n_b', 'n_c']), {
    registry,
    chance: chanceOf(7),
    at: [0, 400],
  })
  const [b, c] = added
  expect(added).toHaveLength(2)
  expect(flow.edges.at(-1)).toEqual({ from: b, port: 'p1', to: c })
  expect(flow.nodes[b ?? '']?.settings.experiment).not.toBe('b')
  expect(flow.layout?.[b ?? '']).toEqual([0, 400])
})

test('a wait that becomes another kind of wait stays connected', () => {
  const port = (name: string) => ({ name, label: { en: name } })
  const next = addNode(start, { id: 'n_b', node: nodeOfType(box, 'b'), at: [300, 0] })
  const wired = connect(next, { from: 'n_entry', port: 'done', to: 'n_b' })
  const changed = changeSettings(wired, {
    id: 'n_entry',
    settings: {},
    before: [port('done')],
    after: [port('happened'), port('timeout')],
  })
  expect(changed.edges).toEqual([{ from: 'n_entry', port: 'happened', to: 'n_b' }])
})

test.each(['', 'hello', '{"nodes":[]}', '{"rekindle":"nodes"}', '{"rekindle":', '<p>"rekindle"</p>'])(
  'pasting %j, which is no node of ours, is refused',
  (text) => expect(clipFrom(text)).toBeUndefined(),
)
