import { Flow } from '@rekindle/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  box,
  boxes,
  type Command,
  chanceOf,
  commands,
  fromServer,
  bare as start,
  starts,
} from '../testing/drawnChanges.ts'
import { addNode, nodeOfType } from './addNode.ts'
import { clipOf } from './Clip.ts'
import { changeSettings, changeTitle } from './changeNode.ts'
import { addNote } from './changeNotes.ts'
import { connect, reconnect } from './connect.ts'
import { createDocument } from './createDocument.ts'
import { stepsOf } from './History.ts'
import { pasteClip } from './pasteClip.ts'
import { standingGroups } from './standingGroups.ts'

const play = (from: Flow, list: readonly Command[]): Flow =>
  list.reduce((flow, { change }) => change(flow), from)

const known = (flow: Flow) =>
  flow.edges.every(({ from, to }) => flow.nodes[from] && flow.nodes[to] && to !== flow.entry)
const oneEdgeAPort = (flow: Flow) =>
  new Set(flow.edges.map(({ from, port }) => `${from} ${port}`)).size === flow.edges.length

test('whatever one does on the canvas, the drawing stays a sound flow with one edge a port', () => {
  fc.assert(
    fc.property(starts, fc.array(commands, { maxLength: 25 }), (begun, list) => {
      let flow = begun
      for (const { change } of list) {
        flow = change(flow)
        expect(Flow.safeParse(flow).error?.issues).toBeUndefined()
        expect(known(flow) && oneEdgeAPort(flow)).toBe(true)
        expect(flow.nodes[flow.entry]).toBeDefined()
        expect(flow.nodes[flow.entry]?.disabled).toBeUndefined()
        expect(standingGroups(flow.groups ?? [], flow.nodes)).toEqual(flow.groups ?? [])
        expect(Object.keys(flow.layout ?? {}).filter((id) => !flow.nodes[id])).toEqual([])
      }
    }),
    { numRuns: 200 },
  )
})

test('a saved drawing is read back as it was', () => {
  fc.assert(
    fc.property(starts, fc.array(commands, { maxLength: 15 }), (begun, list) => {
      const flow = play(begun, list)
      expect(Flow.parse(fromServer(flow))).toEqual(flow)
    }),
    { numRuns: 100 },
  )
})

test('a command does the same to a drawing that was saved and read again', () => {
  fc.assert(
    fc.property(starts, fc.array(commands, { maxLength: 12 }), commands, (begun, list, { change }) => {
      const flow = play(begun, list)
      expect(change(fromServer(flow))).toEqual(change(flow))
    }),
    { numRuns: 150 },
  )
})

const jumps = fc.array(fc.nat(20))

test('any step of the history can be jumped to, and jumped back from', () => {
  fc.assert(
    fc.property(starts, fc.array(commands, { minLength: 1, maxLength: 15 }), jumps, (begun, list, tos) => {
      const document = createDocument(begun, () => 0)
      const values = [begun]
      for (const { command, change } of list) {
        document.getState().apply({ command }, change)
        const { flow } = document.getState()
        if (flow !== values.at(-1)) values.push(flow)
      }
      for (const to of tos) {
        document.getState().goTo(to)
        expect(document.getState().flow).toBe(values[Math.min(to, values.length - 1)])
        expect(stepsOf(document.getState().history).map(({ after }) => after)).toEqual(values.slice(1))
      }
    }),
    { numRuns: 60 },
  )
})

test('undo brings back each value exactly, redo each later one', () => {
  fc.assert(
    fc.property(starts, fc.array(commands, { maxLength: 25 }), (begun, list) => {
      const document = createDocument(begun, () => 0)
      const values = [begun]
      for (const { command, change } of list) {
        document.getState().apply({ command }, change)
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

test('a command that changes nothing is no step, though it writes the same anew', () => {
  const document = createDocument(start, () => 0)
  document.getState().apply({ command: 'code' }, fromServer)
  document
    .getState()
    .apply({ command: 'changeSettings' }, (flow) =>
      changeSettings(flow, { id: 'n_entry', settings: { arms: 3, experiment: 'first' } }),
    )
  expect(document.getState().flow).toBe(start)
  expect(stepsOf(document.getState().history)).toEqual([])
})

test('what is typed and taken back at once is no step', () => {
  let now = 0
  const document = createDocument(start, () => now)
  const type = (text: string | undefined) => {
    now += 100
    document
      .getState()
      .apply({ command: 'changeTitle', key: 'n_entry title' }, (flow) => changeTitle(flow, 'n_entry', text))
  }
  type('W')
  type(undefined)
  expect(document.getState().flow).toBe(start)
  expect(stepsOf(document.getState().history)).toEqual([])
  type('Welcome')
  document.getState().undo()
  expect(document.getState().flow).toBe(start)
})

test('typing is undone by the word, not by the letter', () => {
  let now = 0
  const document = createDocument(start, () => now)
  const type = (text: string, at: number) => {
    now = at
    document
      .getState()
      .apply({ command: 'changeTitle', key: 'n_entry title' }, (flow) => changeTitle(flow, 'n_entry', text))
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

test('a line that is let go where it was is no change; led from another port, the old one is free', () => {
  const wired = connect(addNode(start, { id: 'n_b', node: nodeOfType(box, 'b'), at: [300, 0] }), {
    from: 'n_entry',
    port: 'p0',
    to: 'n_b',
  })
  const old = { from: 'n_entry', port: 'p0' }
  expect(reconnect(wired, old, { ...old, to: 'n_b' })).toBe(wired)
  expect(reconnect(wired, old, { from: 'n_entry', port: 'p1', to: 'n_b' }).edges).toEqual([
    { from: 'n_entry', port: 'p1', to: 'n_b' },
  ])
  expect(reconnect(wired, old, { from: 'n_b', port: 'p0', to: 'n_entry' })).toBe(wired)
})

test('something new after undo forgets what was undone', () => {
  const document = createDocument(start, () => 0)
  const { apply } = document.getState()
  apply({ command: 'addNote' }, (flow) => addNote(flow, 'a', [0, 0]))
  document.getState().undo()
  apply({ command: 'addNote' }, (flow) => addNote(flow, 'b', [0, 0]))
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
    registry: boxes,
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
