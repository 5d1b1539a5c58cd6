import { type AnyNodeType, createRegistry, defineNode, Flow } from '@rekindle/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { edgeKey } from '../document/edgeKey.ts'
import { bare, box, chanceOf, starts } from '../testing/drawnChanges.ts'
import { createCommands } from './createCommands.ts'
import { createEditing } from './createEditing.ts'
import { noteKey } from './createView.ts'

/* What keys, menus and the palette do, as they do it: with a selection, new ids and places of its own. */

/** A node type that may stand in the place of a box. */
const crate: AnyNodeType = defineNode({
  type: 'crate',
  version: 1,
  title: { en: 'Crate' },
  purpose: { en: 'A crate' },
  group: 'logic',
  icon: 'box',
  settings: z.strictObject({}),
  defaults: {},
  ports: () => ['p0', 'p1', 'p2'].map((name) => ({ name, label: { en: name } })),
  summary: () => '',
  compile: () => ({ initial: 'rest', phases: { rest: {} } }),
})
const registry = createRegistry([box, crate])

function open(seed: number, from = bare) {
  const editing = { ...createEditing(from, false), registry, chance: chanceOf(seed) }
  const flow = () => editing.document.getState().flow
  return { editing, flow, commands: createCommands(editing), select: editing.view.getState().select }
}
type Opened = ReturnType<typeof open>
type Deed = (opened: Opened) => void

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
const nodeAt = ({ flow }: Opened, n: number) => pick(Object.keys(flow().nodes), n) ?? ''
const number = fc.nat(1_000)
const type = fc.constantFrom(box, crate)
const place = fc.tuple(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: -2_000, max: 2_000 }))

const some = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7])
const selects = fc.oneof(
  some.map(
    (ns): Deed =>
      (on) =>
        on.select({ nodes: ns.map((n) => nodeAt(on, n)) }),
  ),
  number.map(
    (n): Deed =>
      (on) => {
        const edge = pick(on.flow().edges, n)
        on.select({ edges: edge ? [edgeKey(edge)] : [] })
      },
  ),
  number.map(
    (n): Deed =>
      (on) => {
        const note = pick(on.flow().notes ?? [], n)
        on.select({ nodes: note ? [noteKey(note.id), nodeAt(on, n)] : [] })
      },
  ),
)

/** Everything one can ask for from several places. A new command that is not here is a type error. */
const asked: Record<keyof Opened['commands'], fc.Arbitrary<Deed>> = {
  add: fc.tuple(type, place).map(
    ([one, at]): Deed =>
      ({ commands }) =>
        void commands.add(one, at),
  ),
  addAfterSelected: fc.tuple(type, place).map(
    ([one, at]): Deed =>
      ({ commands }) =>
        void commands.addAfterSelected(one, at),
  ),
  addBehind: fc.tuple(type, number, fc.nat(2)).map(
    ([one, n, port]): Deed =>
      (on) =>
        void on.commands.addBehind(one, { from: nodeAt(on, n), port: `p${port}` }),
  ),
  insert: fc.tuple(type, number).map(
    ([one, n]): Deed =>
      (on) => {
        const edge = pick(on.flow().edges, n)
        if (edge) on.commands.insert(one, edge)
      },
  ),
  remove: fc.constantFrom('remove', 'cut').map(
    (how): Deed =>
      ({ commands }) =>
        commands.remove(how),
  ),
  copy: fc.constant(({ commands }: Opened) => {
    const clip = commands.copy()
    if (clip) commands.paste(clip)
  }),
  paste: place.map(
    (at): Deed =>
      ({ commands }) => {
        const clip = commands.copy()
        if (clip) commands.paste(clip, at)
      },
  ),
  duplicate: fc.constant(({ commands }: Opened) => commands.duplicate()),
  toggleDisabled: fc.constant(({ commands }: Opened) => commands.toggleDisabled()),
  disableSubtree: number.map(
    (n): Deed =>
      (on) =>
        on.commands.disableSubtree(nodeAt(on, n)),
  ),
  replace: fc.tuple(type, number).map(
    ([one, n]): Deed =>
      (on) =>
        on.commands.replace(nodeAt(on, n), one),
  ),
  selectAll: fc.constant(({ commands }: Opened) => commands.selectAll()),
  note: place.map(
    (at): Deed =>
      ({ commands }) =>
        void commands.note(at),
  ),
}
const deeds = fc.array(fc.oneof(selects, ...Object.values(asked)), { maxLength: 25 })

function expectSound({ editing, flow }: Opened) {
  const now = flow()
  expect(Flow.safeParse(now).error?.issues).toBeUndefined()
  expect(now.nodes[now.entry]).toBeDefined()
  expect(now.nodes[now.entry]?.disabled).toBeUndefined()
  expect(now.edges.filter(({ from, to }) => !now.nodes[from] || !now.nodes[to] || to === now.entry)).toEqual(
    [],
  )
  expect(new Set(now.edges.map(edgeKey)).size).toBe(now.edges.length)
  expect(Object.keys(now.layout ?? {}).sort()).toEqual(Object.keys(now.nodes).sort())
  const there = new Set([...Object.keys(now.nodes), ...(now.notes ?? []).map(({ id }) => noteKey(id))])
  const { nodes, edges } = editing.view.getState()
  expect([...nodes].filter((key) => !there.has(key))).toEqual([])
  expect([...edges].filter((key) => !now.edges.some((edge) => edgeKey(edge) === key))).toEqual([])
}

test('each deed is one step, leaves a sound drawing, and selects only what is there; undo and redo are exact', () => {
  fc.assert(
    fc.property(starts, deeds, number, (begun, list, seed) => {
      const opened = open(seed, begun)
      const { document } = opened.editing
      const values = [opened.flow()]
      for (const deed of list) {
        deed(opened)
        expectSound(opened)
        if (opened.flow() !== values.at(-1)) values.push(opened.flow())
        expect(document.getState().history.past).toHaveLength(values.length - 1)
      }
      for (const value of values.toReversed()) {
        expect(opened.flow()).toBe(value)
        expectSound(opened)
        document.getState().undo()
      }
      for (const value of values) {
        expect(opened.flow()).toBe(value)
        expectSound(opened)
        document.getState().redo()
      }
    }),
    { numRuns: 120 },
  )
})

test('what was switched off stays so when it becomes something else', () => {
  const opened = open(1)
  const { commands, flow, editing } = opened
  const id = commands.add(box, [400, 0])
  commands.toggleDisabled()
  commands.replace(id, crate)
  const [now = ''] = editing.view.getState().nodes
  expect(flow().nodes[now]).toMatchObject({ type: 'crate', disabled: true })
})

test('where five hundred notes stick there is no room for one more, and nothing is selected that is not there', () => {
  const notes = Array.from({ length: 500 }, (_, i) => ({
    id: `a${i}`,
    text: '',
    at: [0, 0] as [number, number],
  }))
  const editing = createEditing({ ...bare, notes }, false)
  expect(createCommands(editing).note([0, 0])).toBeUndefined()
  expect([...editing.view.getState().nodes]).toEqual([])
})
