import { readFileSync } from 'node:fs'
import { registry } from '@rekindle/nodes'
import { Flow } from '@rekindle/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeFace } from '../canvas/nodeFace.ts'
import { bare, box, boxes, commands } from '../testing/drawnChanges.ts'
import type { Outline, OutlineStep, PortsOf } from './Outline.ts'
import { outlineOf } from './outlineOf.ts'

/** `a b>c d` draws lines from a by port b to c, and gives a the port d as well. */
function draw(...lines: string[]): { flow: Flow; portsOf: PortsOf } {
  const ports = new Map<string, string[]>()
  const edges: Flow['edges'] = []
  for (const line of lines) {
    const [from = '', ...ways] = line.split(' ')
    ports.set(from, [])
    for (const way of ways) {
      const [port = '', to] = way.split('>')
      ports.get(from)?.push(port)
      if (to === undefined) continue
      edges.push({ from, port, to })
      if (!ports.has(to)) ports.set(to, [])
    }
  }
  const nodes = Object.fromEntries(
    [...ports.keys()].map((id) => [id, bare.nodes.n_entry as Flow['nodes'][string]]),
  )
  const flow: Flow = { ...bare, entry: lines[0]?.split(' ')[0] ?? '', nodes, edges, layout: {} }
  return { flow, portsOf: (id) => ports.get(id) ?? [] }
}

/** One row a line, indented; a way only where it says more than "the next row". */
function print(steps: readonly OutlineStep[], depth = 0): string[] {
  const pad = '  '.repeat(depth)
  return steps.flatMap(({ id, ways }) => [
    `${pad}${id}`,
    ...ways.flatMap(({ port, to, lead, inside }) =>
      lead === 'next'
        ? []
        : [
            `${pad}  ${port}: ${lead}${to === undefined || lead === 'inside' ? '' : ` ${to}`}`,
            ...print(inside, depth + 2),
          ],
    ),
  ])
}

const outlineIn = (...lines: string[]): Outline => {
  const { flow, portsOf } = draw(...lines)
  return outlineOf(flow, portsOf)
}

test('a journey without forks is a plain list', () => {
  expect(print(outlineIn('in p>sms', 'sms sent>wait', 'wait done>bye').reached)).toEqual([
    'in',
    'sms',
    'wait',
    'bye',
  ])
})

test('what follows each way of a fork stands below it; where the ways meet again stands behind, once', () => {
  expect(print(outlineIn('in p>split', 'split a>sms b>call', 'sms p>end', 'call p>end').reached)).toEqual([
    'in',
    'split',
    '  a: inside',
    '    sms',
    '      p: elsewhere end',
    '  b: inside',
    '    call',
    '      p: elsewhere end',
    'end',
  ])
})

test('a way that only ends the journey does not push the rest to the right', () => {
  expect(print(outlineIn('in p>ask', 'ask no>bye yes>sms', 'sms p>wait', 'wait p>end').reached)).toEqual([
    'in',
    'ask',
    '  no: inside',
    '    bye',
    'sms',
    'wait',
    'end',
  ])
})

test('a loop ends where it leads back to, and is listed', () => {
  const { reached, loops } = outlineIn('in p>sms', 'sms p>wait', 'wait bought>thanks again>sms')
  expect(print(reached)).toEqual(['in', 'sms', 'wait', '  again: back sms', 'thanks'])
  expect(loops).toMatchObject([{ from: 'wait', port: 'again', to: 'sms' }])
})

test('what nobody reaches stands apart, circles too, and may lead into the rest', () => {
  const { reached, unreached, loops } = outlineIn('in p>end', 'lost p>end', 'ring p>bell', 'bell p>ring')
  expect(print(reached)).toEqual(['in', 'end'])
  expect(print(unreached)).toEqual(['lost', '  p: elsewhere end', 'bell', 'ring', '  p: back bell'])
  expect(loops).toMatchObject([{ from: 'ring', to: 'bell' }])
})

test('a way out that leads nowhere is told, and two ways to one step name it twice', () => {
  expect(print(outlineIn('in p>call', 'call yes>sms no>late busy>late gone', 'sms p>late').reached)).toEqual([
    'in',
    'call',
    '  no: elsewhere late',
    '  busy: elsewhere late',
    '  gone: nowhere',
    'sms',
    'late',
  ])
})

const told = (steps: readonly OutlineStep[]): string[] =>
  steps.flatMap(({ id, ways }) => [id, ...ways.flatMap(({ inside }) => told(inside))])
const waysIn = (steps: readonly OutlineStep[]): OutlineStep['ways'][number][] =>
  steps.flatMap(({ ways }) => ways.flatMap((way) => [way, ...waysIn(way.inside)]))

const drawn = fc
  .array(commands, { maxLength: 60 })
  .map((all) => all.reduce((flow, { change }) => change(flow), bare))
const portsIn =
  (flow: Flow): PortsOf =>
  (id) => {
    const node = flow.nodes[id]
    return node ? box.ports(node.settings as never).map(({ name }) => name) : []
  }
expect(boxes.get('box')).toBe(box)

test('whatever is drawn, every step stands in the outline exactly once and every line is told', () => {
  fc.assert(
    fc.property(drawn, (flow) => {
      const { reached, unreached } = outlineOf(flow, portsIn(flow))
      expect(told([...reached, ...unreached]).sort()).toEqual(Object.keys(flow.nodes).sort())
      const lines = waysIn([...reached, ...unreached]).flatMap(({ from, port, to }) =>
        to ? [`${from} ${port} ${to}`] : [],
      )
      expect(lines.sort()).toEqual(flow.edges.map(({ from, port, to }) => `${from} ${port} ${to}`).sort())
    }),
  )
})

test('the order does not depend on what was drawn first', () => {
  fc.assert(
    fc.property(drawn, fc.func(fc.nat()), (flow, key) => {
      const mixed = {
        ...flow,
        nodes: Object.fromEntries(Object.entries(flow.nodes).sort(([a], [b]) => key(a) - key(b))),
        edges: [...flow.edges].sort((a, b) => key(a.from) - key(b.from)),
      }
      expect(outlineOf(mixed, portsIn(mixed))).toEqual(outlineOf(flow, portsIn(flow)))
    }),
  )
})

test('two thousand steps in a row, and as many forks one behind the other, are told', () => {
  const long = Array.from({ length: 2_000 }, (_, i) => `n${i} p>n${i + 1}`)
  expect(told(outlineIn(...long).reached)).toHaveLength(2_001)
  const forks = Array.from({ length: 660 }, (_, i) => `n${i} a>x${i} b>n${i + 1}`)
  const deep = outlineIn(...forks, ...forks.map((_, i) => `x${i} p>y${i}`))
  expect(told(deep.reached)).toHaveLength(3 * 660 + 1)
})

test('the apology reads from the first message to the farewell', () => {
  const file = new URL('../../../examples/service-apology/flow.json', import.meta.url)
  const flow = Flow.parse(JSON.parse(readFileSync(file, 'utf8')))
  const faceOf = (id: string) => {
    const node = flow.nodes[id]
    return node && nodeFace(node, registry, 'en')
  }
  const { reached, unreached } = outlineOf(flow, (id) => faceOf(id)?.ports.map(({ name }) => name) ?? [])
  expect(unreached).toEqual([])
  expect(
    print(reached).map((line) => line.replace(/n_\w+/, (id) => faceOf(id)?.title ?? id)),
  ).toMatchInlineSnapshot(`
    [
      "Left over bad service",
      "We are sorry",
      "  notSent: nowhere",
      "The next morning",
      "The manager calls",
      "  reached: elsewhere What has changed",
      "  refused: inside",
      "    They said no",
      "We tried to call",
      "  notSent: nowhere",
      "Two days",
      "What has changed",
      "  notSent: nowhere",
      "Four days to think",
      "  happened: elsewhere Until they come",
      "Make good: a full service",
      "  given: elsewhere Invitation: on us",
      "Make good: 400 off",
      "Invitation: on us",
      "  notSent: nowhere",
      "Ten days to book",
      "  happened: elsewhere Until they come",
      "A letter from Ms Lu",
      "  notSent: nowhere",
      "Ten more days",
      "  timeout: elsewhere We part as friends",
      "Until they come",
      "  timeout: elsewhere We part as friends",
      "A few hours to drive",
      "Follow-up within 24 hours",
      "  notSent: nowhere",
      "Two days",
      "NPS question",
      "  notSent: nowhere",
      "A low score?",
      "  timeout: elsewhere A week, then Saturday",
      "Ms Lu calls back",
      "A week, then Saturday",
      "Care: weekly, no selling",
      "  notSent: nowhere",
      "Two weeks",
      "Care: ask for ideas",
      "  notSent: nowhere",
      "Five weeks more",
      "Care: three days earlier",
      "  notSent: nowhere",
      "Back and cared for",
      "We part as friends",
    ]
  `)
})
