import { canonicalText } from '../flow/canonicalText.ts'
import type { Flow, FlowNode } from '../flow/Flow.ts'
import type { NodeGroup, Registry } from '../node/NodeType.ts'

/** Parts of a drawing that different people answer for. */
export const draftSections = ['audience', 'copy', 'offers', 'timing'] as const
export type DraftSection = (typeof draftSections)[number]

/** One thing that differs. Values are as they stand in the drawing; absent on the side that has none. */
export interface FieldDiff {
  section: DraftSection
  /** Within the node, or within the flow. */
  path: string[]
  before?: unknown
  after?: unknown
}

export type NodeChange = 'kept' | 'changed' | 'removed' | 'added'

export interface NodeDiff {
  node: string
  change: NodeChange
  fields: FieldDiff[]
}

export interface FlowDiff {
  nodes: NodeDiff[]
  /** Title, entry, exits, goals, re-entry. */
  flow: FieldDiff[]
  sections: DraftSection[]
  /** Nothing differs but words that customers or colleagues read. */
  copyOnly: boolean
}

const sectionOfGroup: Record<NodeGroup, DraftSection> = {
  entry: 'audience',
  logic: 'audience',
  time: 'timing',
  reach: 'copy',
  offer: 'offers',
  people: 'copy',
  end: 'audience',
}

/** What differs between two drawings, node by node. Ids of nodes are never used again, so the same id is the same node. */
export function diffFlows(before: Flow, after: Flow, registry: Registry): FlowDiff {
  const ids = [...new Set([...Object.keys(before.nodes), ...Object.keys(after.nodes)])]
  const nodes = ids.map((node) => diffNode(node, before, after, registry))
  const flow = [
    ...fieldsOf({ title: before.title }, { title: after.title }, [], () => 'copy'),
    ...fieldsOf({ entry: before.entry }, { entry: after.entry }, [], () => 'audience'),
    ...fieldsOf(before.settings, after.settings, ['settings'], () => 'audience'),
  ]
  const fields = [...nodes.flatMap((one) => one.fields), ...flow]
  const sections = draftSections.filter((section) => fields.some((field) => field.section === section))
  return { nodes, flow, sections, copyOnly: fields.length > 0 && isCopyOnly(nodes, flow, after, registry) }
}

function diffNode(node: string, before: Flow, after: Flow, registry: Registry): NodeDiff {
  const [old, now] = [before.nodes[node], after.nodes[node]]
  const known = (now ?? old) as FlowNode
  const type = registry.get(known.type)
  const own = sectionOfGroup[type?.group ?? 'logic']
  const section = (key: string): DraftSection => (key === 'title' || type?.copy?.includes(key) ? 'copy' : own)
  if (!old || !now) {
    const side = old ? { before: old } : { after: now }
    return { node, change: old ? 'removed' : 'added', fields: [{ section: own, path: ['node'], ...side }] }
  }
  const fields = [
    ...fieldsOf({ type: old.type }, { type: now.type }, [], () => own),
    ...fieldsOf({ disabled: old.disabled }, { disabled: now.disabled }, [], () => own),
    ...fieldsOf({ title: old.title }, { title: now.title }, [], section),
    ...fieldsOf(old.settings, now.settings, ['settings'], section),
    ...fieldsOf(waysOut(node, before), waysOut(node, after), ['ports'], () => 'audience'),
  ]
  return { node, change: fields.length > 0 ? 'changed' : 'kept', fields }
}

const waysOut = (node: string, { edges }: Flow): Record<string, string> =>
  Object.fromEntries(edges.filter(({ from }) => from === node).map(({ port, to }) => [port, to]))

function fieldsOf(
  before: object,
  after: object,
  path: string[],
  section: (key: string) => DraftSection,
): FieldDiff[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return keys
    .filter((key) => canonicalText(old[key] ?? null) !== canonicalText(now[key] ?? null))
    .map((key) => ({
      section: section(key),
      path: [...path, key],
      ...(old[key] === undefined ? {} : { before: old[key] }),
      ...(now[key] === undefined ? {} : { after: now[key] }),
    }))
}

function isCopyOnly(
  nodes: readonly NodeDiff[],
  flow: readonly FieldDiff[],
  after: Flow,
  registry: Registry,
): boolean {
  const isWords = (node: string, { path }: FieldDiff) => {
    const [first = '', second = ''] = path
    const copy = registry.get(after.nodes[node]?.type ?? '')?.copy ?? []
    return first === 'title' || (first === 'settings' && copy.includes(second))
  }
  return (
    flow.every(({ path }) => path[0] === 'title') &&
    nodes.every(({ node, fields }) => fields.every((field) => isWords(node, field)))
  )
}
