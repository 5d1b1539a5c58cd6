import { describe, expect, test } from 'vitest'
import { compileFlow } from '../compile/compileFlow.ts'
import type { Flow } from '../flow/Flow.ts'
import { limits } from '../flow/limits.ts'
import { createRegistry, defineNode } from '../node/NodeType.ts'
import type { Json } from '../rule/Facts.ts'
import { plainTypes } from '../testing/plainTypes.ts'
import { type Sketch, sketchFlow } from '../testing/sketchFlow.ts'
import { checkFlow, isRunnable } from './checkFlow.ts'

const begin: Sketch[string] = ['begin', {}]
const pause: Sketch[string] = ['pause', {}]
const fork: Sketch[string] = ['fork', { when: { all: [] } }]
const sound = sketchFlow({ start: begin, rest: pause }, ['start next rest'])

const told = (value: unknown) =>
  checkFlow(value, plainTypes).problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
const codesOf = (value: unknown) => [
  ...new Set(checkFlow(value, plainTypes).problems.map(({ code }) => code)),
]

test('a sound flow has no problems and can run', () => {
  const checked = checkFlow(sound, plainTypes)
  expect(checked.problems).toEqual([])
  expect(isRunnable(checked)).toBe(true)
})

describe('what is no flow at all', () => {
  test.each([null, undefined, 1, 'flow', true, [], [sound], () => sound, Symbol('flow')])('%s', (value) => {
    expect(codesOf(value)).toEqual(['flow.shape'])
  })

  test('an empty object misses everything, each thing at its place', () => {
    expect(told({})).toEqual(
      ['format', 'title', 'entry', 'settings', 'nodes', 'edges'].map((name) => `flow.shape ${name}`),
    )
  })

  test('a flow of a newer format is said to be newer, whatever else it holds', () => {
    expect(checkFlow({ format: 2, steps: [] }, plainTypes).problems).toMatchObject([
      { code: 'flow.format.newer', path: ['format'], message: expect.stringContaining('format 2') },
    ])
    expect(codesOf({ ...sound, format: '1' })).toEqual(['flow.shape'])
    expect(codesOf({ ...sound, format: 0 })).toEqual(['flow.shape'])
  })

  test('unknown fields are named, your own data under "x" is kept', () => {
    expect(told({ ...sound, colour: 'red' })).toEqual(['flow.unknownField colour'])
    expect(checkFlow({ ...sound, x: { colour: ['red'] } }, plainTypes).flow?.x).toEqual({ colour: ['red'] })
  })

  test.each([
    [{ nodes: [] }, 'flow.shape nodes'],
    [{ nodes: null }, 'flow.shape nodes'],
    [{ nodes: { n_start: null } }, 'flow.shape nodes.n_start'],
    [{ nodes: { n_start: 'begin' } }, 'flow.shape nodes.n_start'],
    [{ edges: {} }, 'flow.shape edges'],
    [{ edges: [null] }, 'flow.shape edges.0'],
    [{ edges: [{ from: 1, port: [], to: {} }] }, 'flow.shape edges.0.from'],
    [{ entry: 7 }, 'flow.shape entry'],
    [{ title: 'Hello' }, 'flow.shape title'],
    [{ title: { en: 5 } }, 'flow.shape title.en'],
    [{ settings: [] }, 'flow.shape settings'],
    [{ settings: { exits: 'none' } }, 'flow.shape settings.exits'],
    [{ layout: { n_start: [1] } }, 'flow.shape layout.n_start'],
  ])('%j is a problem at its place', (part, place) => {
    expect(told({ ...sound, ...part })).toContain(place)
  })

  test('a problem never repeats more of a hostile value than fits a line', () => {
    const { problems } = checkFlow({ ...sound, entry: '\u0000\u001b[31m'.repeat(100_000) }, plainTypes)
    expect(problems[0]?.message.length).toBeLessThan(400)
    expect(problems[0]?.message).not.toMatch(/\p{Cc}/u)
  })
})

describe('edges', () => {
  const withEdges = (...edges: string[]) => sketchFlow({ start: begin, rest: pause, ask: fork }, edges)

  test.each([
    [['start next gone'], 'edge.toMissing edges.0.to'],
    [['gone next rest'], 'edge.fromMissing edges.0.from'],
    [['start sideways rest'], 'edge.unknownPort edges.0.port'],
    [['start next rest', 'start next ask'], 'edge.duplicate edges.1'],
    [['start next start'], 'entry.hasIncoming edges.0.to'],
    [[], 'port.undrawn nodes.n_start'],
    [['start next rest'], 'node.unreachable nodes.n_ask'],
  ])('%j: %s', (edges, problem) => {
    expect(told(withEdges(...edges))).toContain(problem)
  })
})

describe('nodes', () => {
  test('an unknown type is named together with those that are known', () => {
    const flow = sketchFlow({ start: begin, pigeon: ['pigeon', {}] }, ['start next pigeon'])
    expect(checkFlow(flow, plainTypes).problems).toMatchObject([
      { code: 'node.unknownType', node: 'n_pigeon', remedy: 'Use one of: begin, pause, fork.' },
    ])
  })

  test.each(['__proto__', 'constructor', 'toString', ''])('a type called %j is unknown', (type) => {
    const flow = { ...sound, nodes: { ...sound.nodes, n_rest: { type, v: 1, settings: {} } } }
    expect(codesOf(flow)).toEqual([type === '' ? 'flow.shape' : 'node.unknownType'])
  })

  test('a node of a newer version is refused, of version nought as well', () => {
    const withVersion = (v: number) => ({
      ...sound,
      nodes: { ...sound.nodes, n_rest: { type: 'pause', v, settings: {} } },
    })
    expect(told(withVersion(2))).toEqual(['node.newerVersion nodes.n_rest.v'])
    expect(told(withVersion(0))).toEqual(['flow.shape nodes.n_rest.v'])
  })

  test('settings are checked at their place', () => {
    const flow = sketchFlow({ start: begin, rest: ['pause', { event: 5, colour: 'red' }] }, [
      'start next rest',
    ])
    expect(told(flow)).toEqual([
      'node.settings nodes.n_rest.settings.event',
      'flow.unknownField nodes.n_rest.settings.colour',
    ])
  })

  test('settings of more than 64 kB are too large', () => {
    const flow = sketchFlow({ start: begin, rest: ['pause', { event: 'é'.repeat(40_000) }] }, [
      'start next rest',
    ])
    expect(told(flow)).toEqual(['node.settingsTooLarge nodes.n_rest.settings'])
  })

  test('one entry, of a type that begins journeys', () => {
    expect(codesOf({ ...sound, entry: 'n_gone' })).toContain('entry.missing')
    expect(codesOf({ ...sound, entry: 'n_rest' })).toContain('entry.notSegment')
    expect(
      told(sketchFlow({ start: begin, again: begin, rest: pause }, ['start next rest', 'again next rest'])),
    ).toContain('entry.second nodes.n_again')
  })
})

describe('circles', () => {
  test('without a wait are an error that walks the circle', () => {
    const flow = sketchFlow({ start: begin, a: fork, b: fork, c: fork, end: pause }, [
      'start next a',
      'a yes b',
      'b yes c',
      'c yes b',
      'c no end',
    ])
    expect(checkFlow(flow, plainTypes).problems).toMatchObject([
      { code: 'loop.withoutWait', params: { nodes: expect.stringMatching(/^(n_b → n_c|n_c → n_b)$/) } },
    ])
  })

  test('a node that leads to itself is one', () => {
    expect(codesOf(sketchFlow({ start: begin, a: fork }, ['start next a', 'a yes a']))).toEqual([
      'loop.withoutWait',
    ])
  })

  test('with a wait are fine', () => {
    expect(
      codesOf(
        sketchFlow({ start: begin, a: fork, rest: pause }, ['start next a', 'a yes rest', 'rest late a']),
      ),
    ).toEqual([])
  })
})

describe('names that every object has', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])(
    'as a node id, %s is refused',
    (id) => {
      const value = JSON.parse(JSON.stringify(sound).replaceAll('n_rest', id))
      expect(codesOf(value)).toContain('flow.shape')
      expect(({} as Record<string, unknown>).type).toBeUndefined()
    },
  )

  test('as attributes they are plain names, in rules and settings', () => {
    const when: Json = {
      any: [
        { attr: '__proto__', is: 'isSet' },
        { attr: 'constructor', is: 'eq', value: '__proto__' },
      ],
    }
    const flow = sketchFlow({ start: begin, ask: ['fork', { when }] }, ['start next ask'])
    expect(checkFlow(JSON.parse(JSON.stringify(flow)), plainTypes).problems).toEqual([])
  })

  test('a hidden prototype in any object changes nothing for others', () => {
    const value = JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(sound).slice(1)}`)
    expect(() => checkFlow(value, plainTypes)).not.toThrow()
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('size', () => {
  const chain = (count: number): Flow => {
    const names = Array.from({ length: count }, (_, i) => `p${i}`)
    return sketchFlow({ start: begin, ...Object.fromEntries(names.map((name) => [name, pause])) }, [
      'start next p0',
      ...names.slice(1).map((name, i) => `p${i} late ${name}`),
    ])
  }

  test('10,000 nodes are refused before anything looks at them', () => {
    expect(told(chain(10_000))).toEqual(['flow.tooManyNodes nodes'])
  })

  test('2,000 nodes are checked and compiled', () => {
    const checked = checkFlow(chain(limits.nodes - 1), plainTypes)
    expect(checked.problems).toEqual([])
    expect(() => compileFlow(checked.flow as Flow, plainTypes)).not.toThrow()
  })

  test('a circle of 2,000 nodes with a long tail is named by its beginning', () => {
    const names = Array.from({ length: limits.nodes - 1 }, (_, i) => `p${i}`)
    const nodes = { start: begin, ...Object.fromEntries(names.map((name) => [name, fork])) }
    const edges = names.slice(1).map((name, i) => `p${i} yes ${name}`)
    const flow = sketchFlow(nodes, ['start next p0', ...edges, 'p999 no p0'])
    expect(codesOf(flow)).toEqual(['loop.withoutWait'])
    expect(checkFlow(flow, plainTypes).problems[0]?.message).toMatch(/→ …\.$/)
  })

  test('too many edges are refused, many into one node are not', () => {
    const edge = { from: 'n_start', port: 'next', to: 'n_rest' }
    expect(told({ ...sound, edges: Array.from({ length: limits.edges + 1 }, () => edge) })).toEqual([
      'flow.tooManyEdges edges',
    ])
    const star = { ...sound, edges: Array.from({ length: limits.edges }, () => edge) }
    expect(codesOf(star)).toEqual(['edge.duplicate'])
  })

  test('nesting of 100,000 levels is refused without a stack to overflow', () => {
    let deep: unknown = {}
    for (let i = 0; i < 100_000; i++) deep = { x: deep }
    expect(codesOf({ ...sound, x: deep })).toEqual(['flow.shape'])
    expect(codesOf({ ...sound, nodes: deep })).toEqual(['flow.shape'])
  })

  test('a value that holds itself is refused, however widely', () => {
    const self: Record<string, unknown> = { ...sound }
    self.x = { a: self, b: self, c: [self, self] }
    expect(codesOf(self)).toEqual(['flow.shape'])
  })

  test.each([13, 40, 100])('a rule of %i levels is too deep', (levels) => {
    let when: Record<string, unknown> = { in: 'vip' }
    for (let i = 1; i < levels; i++) when = { all: [when] }
    const exits = [{ id: 'deep', when, reason: 'returned' }]
    expect(codesOf({ ...sound, settings: { ...sound.settings, exits } })).toEqual([
      levels > 25 ? 'flow.shape' : 'rule.tooDeep',
    ])
  })

  test('a rule of 12 levels is not, of 201 parts it is', () => {
    const exitsWith = (when: unknown) => ({
      ...sound,
      settings: { ...sound.settings, exits: [{ id: 'e', when, reason: 'returned' }] },
    })
    let when: Record<string, unknown> = { in: 'vip' }
    for (let i = 1; i < limits.ruleDepth; i++) when = { not: when }
    expect(codesOf(exitsWith(when))).toEqual([])
    const wide = { any: Array.from({ length: limits.ruleParts }, () => ({ in: 'vip' })) }
    expect(told(exitsWith(wide))).toEqual(['rule.tooDeep settings.exits.0.when'])
  })
})

describe('journey settings', () => {
  const withSettings = (settings: object) => told({ ...sound, settings: { ...sound.settings, ...settings } })
  const exit = { id: 'e', when: { event: 'order.paid' }, reason: 'returned' }
  const goal = { id: 'g', event: 'order.paid', window: '30d' }

  test('ids that repeat, goals that are missing, rules that never hold', () => {
    expect(withSettings({ exits: [exit, exit] })).toEqual(['duplicate.id settings.exits.1.id'])
    expect(withSettings({ goals: [goal, goal] })).toEqual(['duplicate.id settings.goals.1.id'])
    expect(withSettings({ goals: [] })).toEqual(['goal.missing settings.goals'])
    expect(withSettings({ goals: [{ ...goal, window: '0d' }] })).toEqual([
      'goal.noTime settings.goals.0.window',
    ])
    expect(withSettings({ exits: [{ ...exit, when: { attr: 'a', is: 'in', value: 'x' } }] })).toEqual([
      'rule.wrongType settings.exits.0.when.value',
    ])
  })

  test.each([
    [{ exits: [{ ...exit, reason: 'bored' }] }, 'flow.shape settings.exits.0.reason'],
    [
      { exits: [{ ...exit, when: { attr: 'a', is: 'resembles', value: 1 } }] },
      'flow.shape settings.exits.0.when.is',
    ],
    [
      { exits: [{ ...exit, when: { event: 'e', within: '3 fortnights' } }] },
      'flow.shape settings.exits.0.when.within',
    ],
    [{ goals: [{ ...goal, window: 'soon' }] }, 'flow.shape settings.goals.0.window'],
    [{ reentry: { kind: 'always' } }, 'flow.shape settings.reentry.kind'],
  ])('%j is a problem at its place', (settings, problem) => {
    expect(withSettings(settings)).toEqual([problem])
  })
})

test('errors come before warnings', () => {
  const flow = sketchFlow({ start: begin, lost: pause }, ['start next gone'])
  const severities = checkFlow(flow, plainTypes).problems.map(({ severity }) => severity)
  expect(severities).toEqual([...severities].sort())
  expect(new Set(severities)).toEqual(new Set(['error', 'warning']))
})

test('an older node is brought up to date before it is judged', () => {
  const label = { en: 'x', 'zh-CN': 'x' }
  const pauseType = plainTypes.get('pause')
  const beginType = plainTypes.get('begin')
  if (!pauseType || !beginType) throw new Error('The plain types are gone.')
  const newer = defineNode({
    ...pauseType,
    version: 3,
    ports: () => [{ name: 'late', label, optional: true }],
    upgrades: { 1: (old) => ({ heard: old.event }), 2: (old) => ({ event: old.heard }) },
  })
  const flow = sketchFlow({ start: begin, rest: ['pause', { event: 'visit.completed' }] }, [
    'start next rest',
  ])
  const checked = checkFlow(flow, createRegistry([beginType, newer]))
  expect(checked.problems).toEqual([])
  expect(
    JSON.stringify(compileFlow(checked.flow as Flow, createRegistry([beginType, newer])).config),
  ).toContain('visit%2Ecompleted')
})
