import { registry } from '@rekindle/nodes'
import { type Json, problem } from '@rekindle/runtime'
import type { Approval, PlanForecast } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { smallFlow } from '../../testing/smallFlow.ts'
import { type CheckId, checklistOf, type Facts, isBlocked } from './checklistOf.ts'

const facts: Facts = {
  flow: smallFlow,
  registry,
  locales: ['en'],
  preview: {
    problems: [],
    staying: 0,
    audience: 120,
    inside: null,
    firstAt: null,
    nextVersion: 2,
    arrivals: { before: 0, after: 0 },
    stock: [],
    limits: { quiet: 1, caps: 2 },
  },
  plan: undefined,
  approval: { required: false, sections: [] },
  seen: false,
}
const withPreview = (preview: Partial<Facts['preview']>): Facts => ({
  ...facts,
  preview: { ...facts.preview, ...preview },
})
const line = (given: Facts, id: CheckId) => checklistOf(given).find((one) => one.id === id)
const told = (given: Facts, id: CheckId) => {
  const { verdict, says } = line(given, id) ?? {}
  return `${verdict} ${says}`
}
const section = (approvedBy: string | null): Approval => ({
  required: true,
  sections: [
    { section: 'copy', touched: true, authors: [], approvedBy, approvedAt: null, own: false, changes: [] },
    {
      section: 'timing',
      touched: false,
      authors: [],
      approvedBy: null,
      approvedAt: null,
      own: false,
      changes: [],
    },
  ],
})

test('only what can’t be published blocks: errors, a missing approval, people who would be nowhere', () => {
  expect(isBlocked(checklistOf(facts))).toBe(false)
  const broken = withPreview({ problems: [problem('copy.empty', { node: 'n_msg', path: [] })] })
  const plan = { inside: 3, unmapped: [{ version: 1, node: 'n_a', inside: 2 }] } as unknown as PlanForecast
  for (const [given, id] of [
    [broken, 'errors'],
    [{ ...facts, approval: section(null) }, 'approval'],
    [{ ...facts, plan }, 'people'],
  ] as const) {
    expect(isBlocked(checklistOf(given)), id).toBe(true)
    expect(line(given, id)).toMatchObject({ verdict: 'blocks', goal: {} })
  }
  expect(line({ ...facts, plan }, 'people')).toMatchObject({ says: 'lost', count: 2 })
})

test('a warning is to be looked at, and well once somebody has', () => {
  const warned = withPreview({ problems: [{ ...problem('copy.empty', { path: [] }), severity: 'warning' }] })
  expect(told(warned, 'warnings')).toBe('look some')
  expect(told({ ...warned, seen: true }, 'warnings')).toBe('ok seen')
  expect(isBlocked(checklistOf(warned))).toBe(false)
})

test('whoever approved is named; parts that nobody changed need no word', () => {
  expect(line({ ...facts, approval: section('Wei') }, 'approval')).toMatchObject({
    verdict: 'ok',
    names: ['Wei'],
  })
  expect(line({ ...facts, approval: section(null) }, 'approval')?.names).toEqual(['section.copy'])
})

test('words that are missing in a language of the workspace are named, with the step that lacks them', () => {
  expect(told(facts, 'words')).toBe('ok all')
  const both = { ...facts, locales: ['zh-CN', 'en'] }
  expect(line(both, 'words')).toMatchObject({ verdict: 'look', names: ['zh-CN'], goal: { node: 'n_msg' } })
  const message = { ...smallFlow.nodes.n_msg, disabled: true } as (typeof smallFlow.nodes)[string]
  const silent = { ...both, flow: { ...smallFlow, nodes: { ...smallFlow.nodes, n_msg: message } } }
  expect(told(silent, 'words')).toBe('ok none')
})

test('stock that does not exist, is used up, or is too little for those who come in is to be looked at', () => {
  const stock = (free: number | null) =>
    withPreview({ stock: [{ node: 'n_o', pool: 'codes', title: null, free }] })
  expect(line(facts, 'stock')).toBeUndefined()
  expect(told(stock(null), 'stock')).toBe('look unknown')
  expect(told(stock(0), 'stock')).toBe('look empty')
  expect(told(stock(59), 'stock')).toBe('look scarce')
  expect(told(stock(60), 'stock')).toBe('ok enough')
})

test('quiet hours, caps and a control group are missed where there are none', () => {
  expect(told(withPreview({ limits: { quiet: 0, caps: 1 } }), 'limits')).toBe('look noQuiet')
  expect(told(withPreview({ limits: { quiet: 1, caps: 0 } }), 'limits')).toBe('look noCaps')
  expect(told(facts, 'limits')).toBe('ok both')
  expect(told(facts, 'control')).toBe('look none')
  const arms: Json[] = [
    { id: 'a', title: 'A', share: 90 },
    { id: 'c', title: 'C', share: 10, control: true },
  ]
  const split = { type: 'split', v: 1, settings: { experiment: 'e', arms } }
  const tested = { ...facts, flow: { ...smallFlow, nodes: { ...smallFlow.nodes, n_split: split } } }
  expect(told(tested, 'control')).toBe('ok some')
})

test('how many fit the audience now is said, and that nobody does', () => {
  expect(line(facts, 'entry')).toMatchObject({ verdict: 'ok', says: 'atOnce', count: 120 })
  expect(told(withPreview({ audience: 0 }), 'entry')).toBe('look nobody')
  expect(told(withPreview({ audience: null }), 'entry')).toBe('ok byEvent')
})
