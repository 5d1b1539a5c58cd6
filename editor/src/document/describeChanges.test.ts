import { expect, test } from 'vitest'
import { smallFlow } from '../testing/smallFlow.ts'
import { addNote } from './changeNotes.ts'
import { describeChanges } from './describeChanges.ts'
import { moveNodes } from './moveNodes.ts'
import { removeParts } from './removeParts.ts'

const nothing = { added: [], removed: [], changed: [], led: [], moved: [], paper: 0, journey: false }
const typesOf = (nodes: readonly { type: string }[]) => nodes.map(({ type }) => type)

test('a drawing that was saved and read again differs in nothing', () => {
  expect(describeChanges(smallFlow, JSON.parse(JSON.stringify(smallFlow)))).toEqual(nothing)
})

test('steps that were moved, and only these, are told as moved', () => {
  const moved = moveNodes(smallFlow, new Map([['n_wait', [700, 700]]]))
  expect(describeChanges(smallFlow, moved)).toEqual({ ...nothing, moved: [smallFlow.nodes.n_wait] })
})

test('a step that goes takes its lines along without a word', () => {
  const less = removeParts(smallFlow, { nodes: ['n_msg'] })
  const { removed, led, moved, changed } = describeChanges(smallFlow, less)
  expect([typesOf(removed), led, moved, changed]).toEqual([['channel'], [], [], []])
  const more = describeChanges(less, smallFlow)
  expect([typesOf(more.added), more.led, more.removed]).toEqual([['channel'], [], []])
})

test('a line that leads elsewhere is told by the step it leaves', () => {
  const [first, ...rest] = smallFlow.edges
  const less = { ...smallFlow, edges: rest }
  const led = smallFlow.nodes[first?.from ?? '']
  expect(describeChanges(smallFlow, less)).toEqual({ ...nothing, led: [led] })
})

test('a new name of the journey, a changed step and a note are told apart', () => {
  const wait = { ...smallFlow.nodes.n_wait, title: 'Rest' } as (typeof smallFlow.nodes)[string]
  const after = addNote(
    { ...smallFlow, title: { en: 'Other' }, nodes: { ...smallFlow.nodes, n_wait: wait } },
    'fresh',
    [0, 0],
  )
  expect(describeChanges(smallFlow, after)).toEqual({ ...nothing, changed: [wait], paper: 1, journey: true })
})
