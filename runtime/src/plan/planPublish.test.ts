import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileFlow } from '../compile/compileFlow.ts'
import { plainTypes } from '../testing/plainTypes.ts'
import { type Sketch, sketchFlow } from '../testing/sketchFlow.ts'
import { type Crowd, planPublish } from './planPublish.ts'
import type { PlanChoice } from './RunPlan.ts'

const names = ['a', 'b', 'c', 'd']
const at = Date.UTC(2026, 2, 2)

/** Some of four waits in a row, each with a setting of its own. */
const drawing = fc
  .array(fc.record({ name: fc.constantFrom(...names), event: fc.constantFrom('x', 'y') }), { maxLength: 4 })
  .map((picked) => {
    const waits = Object.fromEntries(picked.map(({ name, event }) => [name, ['pause', { event }]])) as Sketch
    const row = ['start', ...Object.keys(waits)]
    const edges = row.slice(1).map((name, i) => `${row[i]} ${i === 0 ? 'next' : 'late'} ${name}`)
    return compileFlow(sketchFlow({ start: ['begin', {}], ...waits }, edges), plainTypes)
  })

const node = fc.constantFrom(...names.map((name) => `n_${name}`))
const choice: fc.Arbitrary<PlanChoice> = fc.oneof(
  fc.constant({ kind: 'stay' as const }),
  fc.constant({ kind: 'exit' as const }),
  fc.record({
    kind: fc.constant('move' as const),
    waits: fc.constantFrom('keep' as const, 'recompute' as const),
  }),
  fc.record({ kind: fc.constant('moveTo' as const), node }),
)
const crowd: fc.Arbitrary<Crowd> = fc.record({
  node,
  phase: fc.constantFrom('resting', 'gone'),
  arrivedAt: fc.integer({ min: 0, max: 60 }).map((hours) => at - hours * 3_600_000),
  dueAt: fc.option(
    fc.integer({ min: -5, max: 50 }).map((hours) => at + hours * 3_600_000),
    { nil: undefined },
  ),
  isSending: fc.boolean(),
  count: fc.integer({ min: 1, max: 500 }),
})
const question = fc.record({
  before: drawing,
  after: drawing,
  crowds: fc.array(crowd, { maxLength: 12 }),
  choices: fc.record({ all: choice, nodes: fc.dictionary(node, choice, { maxKeys: 3 }) }),
})

const total = (rows: readonly { count?: number; inside?: number }[]): number =>
  rows.reduce((sum, { count = 0, inside = 0 }) => sum + count + inside, 0)

test('everybody inside stands in exactly one line of the plan, with one choice', () => {
  fc.assert(
    fc.property(question, (given) => {
      const { lines } = planPublish({ ...given, registry: plainTypes, at, zone: 'UTC' })
      expect(total(lines)).toBe(total(given.crowds))
      expect(new Set(lines.map((line) => line.node)).size).toBe(lines.length)
      for (const line of lines) {
        expect(line.inside).toBe(total(given.crowds.filter((one) => one.node === line.node)))
        expect(line.choice).toEqual(given.choices.nodes[line.node] ?? given.choices.all)
        expect(line.cannot).toBeLessThanOrEqual(line.inside)
      }
    }),
  )
})

test('a plan is complete exactly when it asks for no node that the new drawing lacks', () => {
  fc.assert(
    fc.property(question, (given) => {
      const { lines, unmapped } = planPublish({ ...given, registry: plainTypes, at, zone: 'UTC' })
      const lacking = lines.filter(({ node: here, choice: made }) => {
        const asked = made.kind === 'moveTo' ? made.node : made.kind === 'move' ? here : undefined
        return asked !== undefined && !(asked in given.after.flow.nodes)
      })
      const lost = lines.filter(
        (line) => line.choice.kind === 'move' && !(line.node in given.before.flow.nodes),
      )
      const expected = new Set([...lacking, ...lost].map((line) => line.node))
      expect(new Set(unmapped.map((line) => line.node))).toEqual(expected)
    }),
  )
})

test('when all stay, the next hour is what it was', () => {
  fc.assert(
    fc.property(question, (given) => {
      const choices = { all: { kind: 'stay' as const }, nodes: {} }
      const { sendsNextHour, unmapped } = planPublish({
        ...given,
        choices,
        registry: plainTypes,
        at,
        zone: 'UTC',
      })
      expect(sendsNextHour.after).toBe(sendsNextHour.before)
      expect(unmapped).toEqual([])
    }),
  )
})
