import type { CompiledFlow } from '../compile/compileFlow.ts'
import type { Registry } from '../node/NodeType.ts'
import { dueAt } from '../time/dueAt.ts'
import type { Instant } from '../time/Instant.ts'
import { diffFlows, type FlowDiff, type NodeChange } from './diffFlows.ts'
import type { PlanChoice, PlanChoices } from './RunPlan.ts'
import { type SendsSoon, sendsSoon } from './sendsSoon.ts'

/** People who rest alike: at one node, since the same minute, waiting for the same one. */
export interface Crowd {
  node: string
  phase: string
  arrivedAt: Instant
  /** When they are called back. */
  dueAt?: Instant | undefined
  /** A message of theirs leaves within the hour. */
  isSending: boolean
  count: number
}

export interface PlanQuestion {
  before: CompiledFlow
  after: CompiledFlow
  registry: Registry
  crowds: readonly Crowd[]
  choices: PlanChoices
  at: Instant
  /** Due dates by the new drawing are forecast in the workspace's zone. */
  zone: string
}

/** What is to become of the people at one node. */
export interface PlanLine {
  node: string
  change: NodeChange
  inside: number
  choice: PlanChoice
  /** Of those inside: who rests in a way the new drawing does not know, and will stay. */
  cannot: number
}

export interface PublishForecast {
  diff: FlowDiff
  lines: PlanLine[]
  /** Nodes with people inside whose choice leads nowhere: they must be decided upon first. */
  unmapped: { node: string; inside: number; change: NodeChange }[]
  /** Messages that leave within an hour, as things are and by the plan: an upper bound, whatever conditions say. */
  sendsNextHour: { before: number; after: number }
  /** People whose wait would be over at once, to be spread. */
  overdue: number
}

const hourMs = 3_600_000

/** What publishing would do to everybody inside. Pure: the lane judges again when it reaches each run. */
export function planPublish(question: PlanQuestion): PublishForecast {
  const { before, after, registry, crowds, choices, at } = question
  const diff = diffFlows(before.flow, after.flow, registry)
  const changeOf = new Map(diff.nodes.map(({ node, change }) => [node, change]))
  const soon = { before: sendsSoon(before, registry), after: sendsSoon(after, registry) }
  const forecast: PublishForecast = {
    diff,
    lines: [],
    unmapped: [],
    sendsNextHour: { before: 0, after: 0 },
    overdue: 0,
  }
  for (const [node, group] of byNode(crowds)) {
    const change = changeOf.get(node) ?? 'removed'
    const choice = choices.nodes[node] ?? choices.all
    const inside = count(group)
    const cannot = choice.kind === 'move' ? count(group.filter((crowd) => !isKnown(after, crowd))) : 0
    forecast.lines.push({ node, change, inside, choice, cannot })
    if (!leadsSomewhere(question, node, choice)) forecast.unmapped.push({ node, inside, change })
    for (const crowd of group) {
      const due = dueAfter(question, crowd, choice)
      if (crowd.dueAt !== undefined && crowd.dueAt > at && due !== undefined && due <= at)
        forecast.overdue += crowd.count
      if (sendsWithin(crowd, crowd.dueAt, soon.before, at)) forecast.sendsNextHour.before += crowd.count
      if (willSend(question, crowd, choice, due, soon)) forecast.sendsNextHour.after += crowd.count
    }
  }
  return forecast
}

const count = (crowds: readonly Crowd[]): number => crowds.reduce((sum, crowd) => sum + crowd.count, 0)

function byNode(crowds: readonly Crowd[]): Map<string, Crowd[]> {
  const groups = new Map<string, Crowd[]>()
  for (const crowd of crowds) groups.set(crowd.node, [...(groups.get(crowd.node) ?? []), crowd])
  return groups
}

/** Exactly one of: nothing is asked of the new drawing, or it has the node that is asked for. */
function leadsSomewhere({ before, after }: PlanQuestion, node: string, choice: PlanChoice): boolean {
  if (choice.kind === 'moveTo') return after.fragmentOf(choice.node) !== undefined
  if (choice.kind !== 'move') return true
  const [old, now] = [before.flow.nodes[node], after.flow.nodes[node]]
  return now !== undefined && now.type === old?.type
}

const isKnown = ({ fragmentOf }: CompiledFlow, { node, phase }: Crowd): boolean =>
  fragmentOf(node)?.phases[phase]?.on !== undefined

/** When they are called back by the new drawing; not in the past, but `at` itself for whom it is over. */
function dueAfter({ after, at, zone }: PlanQuestion, crowd: Crowd, choice: PlanChoice): Instant | undefined {
  if (choice.kind !== 'move' || choice.waits === 'keep') return crowd.dueAt
  const entry = after.fragmentOf(crowd.node)?.phases[crowd.phase]?.entry ?? []
  const dues = entry.flatMap((action) => {
    if (action.type !== 'timer') return []
    const due = dueAt(action.params.spec, { attributes: {}, zone }, crowd.arrivedAt)
    return 'at' in due ? [Math.max(due.at, at)] : []
  })
  return dues.length > 0 ? Math.min(...dues) : crowd.dueAt
}

const sendsWithin = (crowd: Crowd, due: Instant | undefined, soon: SendsSoon, at: Instant): boolean =>
  crowd.isSending || (due !== undefined && due < at + hourMs && soon.onLeaving(crowd.node))

function willSend(
  { at }: PlanQuestion,
  crowd: Crowd,
  choice: PlanChoice,
  due: Instant | undefined,
  soon: { before: SendsSoon; after: SendsSoon },
): boolean {
  if (choice.kind === 'exit') return false
  if (choice.kind === 'moveTo') return soon.after.onArrival(choice.node)
  return sendsWithin(crowd, due, choice.kind === 'move' ? soon.after : soon.before, at)
}
