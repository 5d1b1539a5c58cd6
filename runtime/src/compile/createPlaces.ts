import type { Fragment } from '../node/Fragment.ts'
import type { Rule } from '../rule/Rule.ts'
import { exitEvent, lookEvent } from './eventNames.ts'

/** Where a run can be: what its row stores of the machine's state. */
export interface Place {
  node: string
  phase: string
}

/** Both ways between places and the machine's values: group → node → phase, or group → node for flat nodes. */
export interface Places {
  /** Every phase of every node, also those that nobody rests in. */
  places: readonly Place[]
  valueOf: (node: string, phase: string) => Record<string, unknown>
  placeOf: (value: unknown) => Place
  /** What the node compiled to. */
  fragmentOf: (node: string) => Fragment | undefined
  /** Whether a machine event of this name can move a run that rests there. */
  hears: (node: string, phase: string, event: string) => boolean
  /** Rules that who rests there waits for. */
  awaited: (node: string, phase: string) => readonly Rule[]
}

export interface PlacedNode {
  id: string
  group: string
  fragment: Fragment
  isFlat: boolean
}

export function createPlaces(nodes: readonly PlacedNode[]): Places {
  const groupOf = new Map(nodes.map(({ id, group }) => [id, group]))
  const flatPhase = new Map(
    nodes.flatMap(({ id, fragment, isFlat }) => (isFlat ? [[id, fragment.initial] as const] : [])),
  )
  const fragmentOf = new Map(nodes.map(({ id, fragment }) => [id, fragment]))
  const awaited = new Map(nodes.flatMap(awaitedIn))
  return {
    places: nodes.flatMap(({ id, fragment }) =>
      Object.keys(fragment.phases).map((phase) => ({ node: id, phase })),
    ),
    valueOf: (node, phase) => ({
      [groupOf.get(node) ?? 'idle']: flatPhase.has(node) ? node : { [node]: phase },
    }),
    placeOf(value) {
      const [inGroup] = Object.values(value as Record<string, string | Record<string, string>>)
      const [node, phase] =
        typeof inGroup === 'string'
          ? [inGroup, flatPhase.get(inGroup)]
          : (Object.entries(inGroup ?? {})[0] ?? [])
      if (node === undefined || phase === undefined)
        throw new Error(`The machine came to rest outside of a node: ${JSON.stringify(value)}.`)
      return { node, phase }
    },
    fragmentOf: (node) => fragmentOf.get(node),
    awaited: (node, phase) => awaited.get(`${node}/${phase}`) ?? [],
    hears(node, phase, event) {
      const on = fragmentOf.get(node)?.phases[phase]?.on
      return event === exitEvent || (on !== undefined && Object.hasOwn(on, event))
    },
  }
}

/** By `<node>/<phase>`, the rules among what a look tries there. */
const awaitedIn = ({ id, fragment }: PlacedNode): [string, Rule[]][] =>
  Object.entries(fragment.phases).flatMap(([phase, { on = {} }]) => {
    const rules = (on[lookEvent] ?? []).flatMap(({ guard }) =>
      guard?.type === 'rule' ? [guard.params.rule] : [],
    )
    return rules.length === 0 ? [] : [[`${id}/${phase}`, rules]]
  })
