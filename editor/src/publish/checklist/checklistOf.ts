import type { Flow, Problem, Registry } from '@rekindle/runtime'
import type { Approval, PlanForecast, PublishPreview } from '@rekindle/server/contract'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { missingWords } from './missingWords.ts'

/** All is well; somebody had better look at it; it can't be published so. */
export type Verdict = 'ok' | 'look' | 'blocks'

/** Where a line leads to. */
export type Goal =
  | { to: 'problems' | 'approval' | 'people' | 'journey' }
  | { to: 'node'; node: string }
  | { to: 'settings'; tab: 'pools' | 'workspace' }

export const checkIds = [
  'errors',
  'warnings',
  'approval',
  'words',
  'stock',
  'limits',
  'control',
  'entry',
  'people',
] as const
export type CheckId = (typeof checkIds)[number]

export interface CheckLine {
  id: CheckId
  verdict: Verdict
  /** Which of the sentences of this line is true: a key below `check.<id>`. */
  says: string
  /** For the sentence; `count` chooses its plural. */
  count?: number
  names?: string[]
  /** Further sentences, with the instant they name. */
  more?: { says: string; at?: string }[]
  goal?: Goal
}

export interface Facts {
  flow: Flow
  registry: Registry
  /** Languages the workspace speaks. */
  locales: readonly string[]
  preview: Omit<PublishPreview, 'problems'> & { problems: readonly Problem[] }
  plan: PlanForecast | undefined
  approval: Approval | undefined
  /** Somebody has looked at the warnings. */
  seen: boolean
}

/** What is looked at before a publish, each line with its verdict. Pure. */
export function checklistOf(facts: Facts): CheckLine[] {
  return [
    errorsOf(facts),
    warningsOf(facts),
    ...approvalOf(facts),
    wordsOf(facts),
    ...stockOf(facts),
    limitsOf(facts),
    controlOf(facts),
    ...entryOf(facts),
    ...peopleOf(facts),
  ]
}

export const isBlocked = (lines: readonly CheckLine[]): boolean =>
  lines.some(({ verdict }) => verdict === 'blocks')

const countOf = ({ preview }: Facts, severity: Problem['severity']): number =>
  preview.problems.filter((problem) => problem.severity === severity).length

function errorsOf(facts: Facts): CheckLine {
  const count = countOf(facts, 'error')
  return count === 0
    ? { id: 'errors', verdict: 'ok', says: 'none' }
    : { id: 'errors', verdict: 'blocks', says: 'some', count, goal: { to: 'problems' } }
}

function warningsOf(facts: Facts): CheckLine {
  const count = countOf(facts, 'warning')
  if (count === 0) return { id: 'warnings', verdict: 'ok', says: 'none' }
  return facts.seen
    ? { id: 'warnings', verdict: 'ok', says: 'seen', count }
    : { id: 'warnings', verdict: 'look', says: 'some', count, goal: { to: 'problems' } }
}

function approvalOf({ approval }: Facts): CheckLine[] {
  if (!approval) return []
  if (!approval.required) return [{ id: 'approval', verdict: 'ok', says: 'nobody' }]
  const touched = approval.sections.filter((one) => one.touched)
  const missing = touched.filter((one) => one.approvedBy === null)
  if (missing.length > 0)
    return [
      {
        id: 'approval',
        verdict: 'blocks',
        says: 'missing',
        count: missing.length,
        names: missing.map(({ section }) => `section.${section}`),
        goal: { to: 'approval' },
      },
    ]
  const names = [...new Set(touched.flatMap(({ approvedBy }) => approvedBy ?? []))]
  return [{ id: 'approval', verdict: 'ok', says: names.length > 0 ? 'given' : 'nobody', names }]
}

function wordsOf({ flow, registry, locales }: Facts): CheckLine {
  const { silent, first, speaking } = missingWords(flow, registry, locales)
  if (silent.length > 0 && first !== undefined)
    return { id: 'words', verdict: 'look', says: 'missing', names: silent, goal: { to: 'node', node: first } }
  return speaking === 0
    ? { id: 'words', verdict: 'ok', says: 'none' }
    : { id: 'words', verdict: 'ok', says: 'all', count: speaking }
}

function stockOf({ preview: { stock, audience } }: Facts): CheckLine[] {
  if (stock.length === 0) return []
  const pools: Goal = { to: 'settings', tab: 'pools' }
  const unknown = stock.find(({ free }) => free === null)
  if (unknown)
    return [
      {
        id: 'stock',
        verdict: 'look',
        says: 'unknown',
        names: [unknown.pool],
        goal: { to: 'node', node: unknown.node },
      },
    ]
  const least = stock.reduce((a, b) => ((b.free ?? 0) < (a.free ?? 0) ? b : a))
  const free = least.free ?? 0
  if (free === 0) return [{ id: 'stock', verdict: 'look', says: 'empty', names: [least.pool], goal: pools }]
  // Not everybody gets one; but with fewer than half of those who come in, most go away with nothing.
  if (audience !== null && free * 2 < audience)
    return [{ id: 'stock', verdict: 'look', says: 'scarce', count: free, names: [least.pool], goal: pools }]
  return [{ id: 'stock', verdict: 'ok', says: 'enough', count: free, names: [least.pool] }]
}

function limitsOf({ preview: { limits } }: Facts): CheckLine {
  const goal: Goal = { to: 'settings', tab: 'workspace' }
  if (limits.quiet === 0) return { id: 'limits', verdict: 'look', says: 'noQuiet', goal }
  return limits.caps === 0
    ? { id: 'limits', verdict: 'look', says: 'noCaps', goal }
    : { id: 'limits', verdict: 'ok', says: 'both' }
}

function controlOf({ flow, registry }: Facts): CheckLine {
  const ports = Object.values(flow.nodes).flatMap((node) =>
    node.disabled ? [] : nodeFace(node, registry, 'en').ports,
  )
  return ports.some(({ kind }) => kind === 'control')
    ? { id: 'control', verdict: 'ok', says: 'some' }
    : { id: 'control', verdict: 'look', says: 'none' }
}

function entryOf(facts: Facts): CheckLine[] {
  const { audience, inside, firstAt } = facts.preview
  const more = [
    ...(inside && audience ? [{ says: `${inside}Inside` }] : []),
    ...(firstAt ? [{ says: 'firstAt', at: firstAt }] : []),
  ]
  if (countOf(facts, 'error') > 0) return []
  if (audience === null) return [{ id: 'entry', verdict: 'ok', says: 'byEvent' }]
  return audience === 0
    ? [{ id: 'entry', verdict: 'look', says: 'nobody', more, goal: { to: 'node', node: facts.flow.entry } }]
    : [{ id: 'entry', verdict: 'ok', says: 'atOnce', count: audience, more }]
}

function peopleOf({ plan }: Facts): CheckLine[] {
  if (!plan || plan.inside === 0) return []
  const lost = plan.unmapped.reduce((sum, { inside }) => sum + inside, 0)
  return lost > 0
    ? [{ id: 'people', verdict: 'blocks', says: 'lost', count: lost, goal: { to: 'people' } }]
    : [{ id: 'people', verdict: 'ok', says: 'known', count: plan.inside }]
}
