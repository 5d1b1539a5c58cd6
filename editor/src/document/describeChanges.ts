import type { Flow, FlowNode } from '@rekindle/runtime'
import { same } from './merge/Merge.ts'

/** What differs between two drawings, as one would tell it: what follows from something told already is left out. */
export interface Changes {
  added: FlowNode[]
  removed: FlowNode[]
  changed: FlowNode[]
  /** Steps whose ways out lead elsewhere. */
  led: FlowNode[]
  moved: FlowNode[]
  /** Notes and groups. */
  paper: number
  /** Name, goals, exits and what else belongs to the whole. */
  journey: boolean
}

/** Parts that are alike should be the same objects: then little is compared. */
export function describeChanges(before: Flow, after: Flow): Changes {
  const ids = changedKeys(before.nodes, after.nodes)
  const added = ids.filter((id) => !before.nodes[id])
  const removed = ids.filter((id) => !after.nodes[id])
  const changed = ids.filter((id) => before.nodes[id] && after.nodes[id])
  const touched = new Set(ids)
  const isRebuilt = added.length + removed.length > 0
  const led = isRebuilt ? [] : startsOfChangedLines(before, after)
  const moved = changedKeys(before.layout ?? {}, after.layout ?? {}).filter((id) => !touched.has(id))
  const nodes = (some: readonly string[]) => some.flatMap((id) => after.nodes[id] ?? before.nodes[id] ?? [])
  const whole = ({ title, entry, settings }: Flow) => ({ title, entry, settings })
  return {
    added: nodes(added),
    removed: nodes(removed),
    changed: nodes(changed),
    led: nodes(led),
    // New steps push others aside.
    moved: isRebuilt ? [] : nodes(moved),
    paper:
      changedKeys(byId(before.notes), byId(after.notes)).length +
      changedKeys(byId(before.groups), byId(after.groups)).length,
    journey: !same(whole(before), whole(after)),
  }
}

const byId = <T extends { id: string }>(list: readonly T[] = []): Record<string, T> =>
  Object.fromEntries(list.map((one) => [one.id, one]))

type Keyed = Readonly<Record<string, unknown>>

const changedKeys = (before: Keyed, after: Keyed): string[] =>
  before === after
    ? []
    : [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
        (key) => !same(before[key], after[key]),
      )

function startsOfChangedLines(before: Flow, after: Flow): string[] {
  if (before.edges === after.edges) return []
  const linesOf = ({ edges }: Flow) =>
    new Map(edges.map(({ from, port, to }) => [`${from} ${port} ${to}`, from]))
  const [old, now] = [linesOf(before), linesOf(after)]
  const changed = [...old, ...now].filter(([line]) => !(old.has(line) && now.has(line)))
  return [...new Set(changed.map(([, from]) => from))]
}
