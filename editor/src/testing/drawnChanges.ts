import { type AnyNodeType, createRegistry, defineNode, type Flow, type Registry } from '@rekindle/runtime'
import fc from 'fast-check'
import { z } from 'zod'
import { alignBoxes, alignments } from '../arrange/alignBoxes.ts'
import { addNode, nodeOfType } from '../document/addNode.ts'
import { clipOf } from '../document/Clip.ts'
import { changeJourney, changeJourneyTitle } from '../document/changeJourney.ts'
import { changeSettings, changeTitle } from '../document/changeNode.ts'
import { addNote, changeNote } from '../document/changeNotes.ts'
import type { CommandName } from '../document/commandNames.ts'
import { connect, disconnect, reconnect } from '../document/connect.ts'
import { changeGroup, groupNodes, joinGroup, ungroup } from '../document/groupNodes.ts'
import { insertOnEdge } from '../document/insertOnEdge.ts'
import { moveNodes } from '../document/moveNodes.ts'
import { moveParts } from '../document/moveParts.ts'
import { pasteClip } from '../document/pasteClip.ts'
import { presentIn } from '../document/presentIn.ts'
import { readClip } from '../document/readClip.ts'
import { removeParts } from '../document/removeParts.ts'
import { replaceNode } from '../document/replaceNode.ts'
import { setDisabled, subtreeOf } from '../document/setDisabled.ts'

/** A node type whose ports are made by a setting, as those of a split are. */
export const box: AnyNodeType = defineNode({
  type: 'box',
  version: 1,
  title: { en: 'Box' },
  purpose: { en: 'A box' },
  group: 'logic',
  icon: 'box',
  settings: z.strictObject({ experiment: z.string(), arms: z.int() }),
  defaults: { experiment: 'none', arms: 2 },
  ports: ({ arms }) => Array.from({ length: arms }, (_, i) => ({ name: `p${i}`, label: { en: `${i}` } })),
  renew: (before, experiment) => ({ ...before, experiment }),
  summary: () => '',
  compile: () => ({ initial: 'rest', phases: { rest: {} } }),
})
export const boxes: Registry = createRegistry([box])

/** Nothing but an entry. */
export const bare: Flow = {
  format: 1,
  title: { en: 'Start' },
  entry: 'n_entry',
  settings: {},
  nodes: { n_entry: { type: 'box', v: 1, settings: { experiment: 'first', arms: 3 } } },
  edges: [],
  layout: { n_entry: [0, 0] },
}

const boxOf = (experiment: string): Flow['nodes'][string] => ({
  type: 'box',
  v: 1,
  settings: { experiment, arms: 3 },
})

/** A drawing that has some of everything, so that few commands are enough to spoil it. */
export const drawn: Flow = {
  ...bare,
  nodes: {
    ...bare.nodes,
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`n_${name}`, boxOf(name)])),
    n_off: { ...boxOf('off'), title: 'Off', disabled: true },
  },
  edges: [
    ['n_entry', 'p0', 'n_a'],
    ['n_entry', 'p1', 'n_b'],
    ['n_a', 'p0', 'n_c'],
    ['n_b', 'p0', 'n_c'],
    ['n_c', 'p2', 'n_off'],
    ['n_off', 'p0', 'n_d'],
    ['n_d', 'p0', 'n_a'],
  ].map(([from = '', port = '', to = '']) => ({ from, port, to })),
  layout: {
    n_entry: [0, 0],
    n_a: [344, 0],
    n_b: [344, 200],
    n_c: [688, 0],
    n_off: [1032, 0],
    n_d: [1376, 0],
    n_e: [0, 600],
  },
  notes: [
    { id: 'note1', text: 'Look', at: [0, -200] },
    { id: 'note2', text: '', at: [400, -200] },
  ],
  groups: [
    { id: 'g1', title: 'Middle', nodes: ['n_b', 'n_c'] },
    { id: 'g2', title: 'End', nodes: ['n_d'], collapsed: true },
  ],
}

/** Where people begin: with nothing, or in the middle of something. */
export const starts = fc.constantFrom(bare, drawn)

export type Change = (flow: Flow) => Flow
export interface Command {
  command: CommandName
  change: Change
}

/** As the server gives it back: other objects, and keys in another order. */
export const fromServer = (flow: Flow): Flow => JSON.parse(JSON.stringify(flow, (_, value) => turned(value)))
const turned = (value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? 1 : -1)))
    : value

/** Numbers in [0, 1) that are the same for the same seed. */
export const chanceOf = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 16_807 + 11) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Picks one of what the flow has at that moment. */
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
/** In an order of their own: what comes from the server has its keys in another one. */
const idsOf = (flow: Flow) => Object.keys(flow.nodes).sort()
const nodeAt = (flow: Flow, n: number) => pick(idsOf(flow), n) ?? ''

const groupAt = (flow: Flow, n: number) => pick(flow.groups ?? [], n)?.id ?? ''

const number = fc.nat(1_000)
const place = fc.tuple(
  fc.integer({ min: -9_999, max: 9_999 }),
  fc.double({ min: -999, max: 999, noNaN: true }),
)

/** Words of any kind, also more of them than fit, with a sign at the end that must not be halved. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 220 }),
  fc.constantFrom(`${'x'.repeat(199)}👋👋`, `${'长'.repeat(3_999)}👋👋`),
)

const pasted = fc.tuple(number, place).map(
  ([n, at]): Change =>
    (flow) => {
      const notes = (flow.notes ?? []).slice(0, n % 2).map(({ id }) => id)
      const clip = clipOf(flow, idsOf(flow).slice(0, n % 6), notes)
      const read = readClip(JSON.stringify(clip), presentIn(flow))
      return 'clip' in read
        ? pasteClip(flow, read.clip, { registry: boxes, chance: chanceOf(n), at }).flow
        : flow
    },
)
const removed = fc.tuple(number, number).map(
  ([a, b]): Change =>
    (flow) => {
      const note = pick(flow.notes ?? [], b)
      return removeParts(flow, { nodes: [nodeAt(flow, a)], notes: note ? [note.id] : [] })
    },
)

const aligned = fc.tuple(number, fc.constantFrom(...alignments)).map(
  ([n, how]): Change =>
    (flow) => {
      const boxes = idsOf(flow)
        .slice(n % 3)
        .map((id) => {
          const [x, y] = flow.layout?.[id] ?? [0, 0]
          return { id, x, y, width: 240, height: 90 + (n % 50) }
        })
      return moveParts(flow, alignBoxes(boxes, how))
    },
)

/** Each command with everything it may be given. A command that is not here is a type error. */
const changes: Record<CommandName, fc.Arbitrary<Change>> = {
  addNode: fc.tuple(number, place).map(
    ([n, at]) =>
      (flow) =>
        addNode(flow, { id: `n_${n}`, node: nodeOfType(box, `e${n}`), at }),
  ),
  insertNode: fc.tuple(number, number, place).map(([n, e, at]) => (flow) => {
    const edge = pick(flow.edges, e)
    return edge ? insertOnEdge(flow, edge, { id: `n_${n}`, node: nodeOfType(box, `e${n}`), at }, 'p0') : flow
  }),
  connect: fc.tuple(number, number, fc.nat(4), fc.option(number)).map(([a, b, port, e]) => (flow) => {
    const line = { from: nodeAt(flow, a), port: `p${port}`, to: nodeAt(flow, b) }
    const old = e === null ? undefined : pick(flow.edges, e)
    return old ? reconnect(flow, old, line) : connect(flow, line)
  }),
  disconnect: number.map((n) => (flow) => {
    const edge = pick(flow.edges, n)
    return edge ? disconnect(flow, edge) : flow
  }),
  move: fc.tuple(number, place).map(
    ([n, at]) =>
      (flow) =>
        moveNodes(flow, new Map([[nodeAt(flow, n), at]])),
  ),
  remove: removed,
  cut: removed,
  paste: pasted,
  duplicate: pasted,
  tidy: fc.array(place).map((places) => (flow) => {
    const keys = [...idsOf(flow), ...(flow.notes ?? []).map(({ id }) => `note:${id}`)]
    return moveParts(flow, new Map(places.map((at, i) => [keys[i % keys.length] ?? '', at])))
  }),
  align: aligned,
  distribute: aligned,
  addNote: fc.tuple(number, place, fc.string()).map(
    ([n, at, text]) =>
      (flow) =>
        flow.notes?.some(({ id }) => id === `note${n}`) ? flow : addNote(flow, `note${n}`, at, text),
  ),
  changeNote: fc.tuple(number, place, words).map(
    ([n, at, text]) =>
      (flow) =>
        changeNote(flow, pick(flow.notes ?? [], n)?.id ?? '', { at, text }),
  ),
  removeNote: number.map(
    (n) => (flow) => removeParts(flow, { notes: [pick(flow.notes ?? [], n)?.id ?? ''] }),
  ),
  group: fc.tuple(number, number, words).map(
    ([n, m, title]) =>
      (flow) =>
        groupNodes(flow, { id: `g${n}`, title, nodes: idsOf(flow).slice(m % 3, (m % 7) + 1) }),
  ),
  ungroup: number.map((n) => (flow) => ungroup(flow, [groupAt(flow, n)])),
  regroup: fc.tuple(number, number, fc.boolean()).map(
    ([a, g, out]) =>
      (flow) =>
        joinGroup(flow, [nodeAt(flow, a)], out ? undefined : groupAt(flow, g)),
  ),
  renameGroup: fc.tuple(number, words).map(
    ([g, title]) =>
      (flow) =>
        changeGroup(flow, groupAt(flow, g), { title }),
  ),
  collapse: number.map((g) => (flow) => changeGroup(flow, groupAt(flow, g), { collapsed: true })),
  expand: number.map((g) => (flow) => changeGroup(flow, groupAt(flow, g), { collapsed: false })),
  changeSettings: fc.tuple(number, fc.nat(5)).map(([n, arms]) => (flow) => {
    const id = nodeAt(flow, n)
    const before = flow.nodes[id]?.settings
    if (!before) return flow
    const settings = { ...before, arms }
    return changeSettings(flow, { id, settings, before: box.ports(before), after: box.ports(settings) })
  }),
  changeTitle: fc.tuple(number, fc.option(words, { nil: undefined })).map(
    ([n, title]) =>
      (flow) =>
        changeTitle(flow, nodeAt(flow, n), title),
  ),
  disable: number.map((n) => (flow) => setDisabled(flow, subtreeOf(flow, nodeAt(flow, n)), true)),
  enable: number.map((n) => (flow) => setDisabled(flow, [nodeAt(flow, n)], false)),
  replace: fc.tuple(number, number).map(
    ([n, m]) =>
      (flow) =>
        replaceNode(flow, nodeAt(flow, n), nodeOfType(box, `r${m}`), chanceOf(m)).flow,
  ),
  changeJourney: fc.constantFrom<Change>(
    (flow) => changeJourney(flow, { reentry: { kind: 'never' } }),
    (flow) => changeJourney(flow, { reentry: undefined, goals: [] }),
    (flow) => changeJourneyTitle(flow, 'zh-CN', '回归'),
  ),
  recover: fc.constant((flow) =>
    flow.notes?.some(({ id }) => id === 'kept') ? flow : addNote(flow, 'kept', [0, 0]),
  ),
  restore: fc.constantFrom<Change>(
    () => bare,
    () => restored,
  ),
  code: fc.oneof(
    fc.constant<Change>((flow) => ({ ...flow, title: { en: 'Coded' } })),
    number.map(
      (n): Change =>
        (flow) =>
          withEntry(flow, nodeAt(flow, n)),
    ),
    number.map(
      (n): Change =>
        (flow) =>
          withEntryAlone(flow, nodeAt(flow, n)),
    ),
  ),
}

/** An earlier draft that began elsewhere. */
const restored: Flow = {
  ...bare,
  entry: 'n_old',
  nodes: { n_old: { type: 'box', v: 1, settings: { experiment: 'old', arms: 1 } }, ...bare.nodes },
  edges: [{ from: 'n_old', port: 'p0', to: 'n_entry' }],
  layout: { n_old: [-344, 0], n_entry: [0, 0] },
}

/** As one may write it in the JSON: people come in elsewhere. */
const withEntry = (flow: Flow, entry: string): Flow => ({
  ...setDisabled(flow, [entry], false),
  entry,
  edges: flow.edges.filter(({ to }) => to !== entry),
})

/** The same, and where they came in before is gone. */
const withEntryAlone = (flow: Flow, entry: string): Flow =>
  entry === flow.entry ? flow : removeParts(withEntry(flow, entry), { nodes: [flow.entry] })

/** Any command one can give on the canvas. */
export const commands: fc.Arbitrary<Command> = fc.oneof(
  ...Object.entries(changes).map(([command, of]) =>
    of.map((change) => ({ command: command as CommandName, change })),
  ),
)
