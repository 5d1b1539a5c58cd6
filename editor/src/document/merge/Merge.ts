import { canonicalText } from '@rekindle/runtime'

/** What two people changed in different ways. Absent values are parts that were taken away. */
export interface MergeConflict {
  kind: 'node' | 'note' | 'group' | 'journey'
  /** Id of the node, note or group; of the journey the field, for example `title.en` or `exits.refused`. */
  id: string
  mine?: unknown
  theirs?: unknown
}
export type Side = 'mine' | 'theirs'

/** Which side holds for a conflict, by its `conflictKey`. What is not named is taken from mine. */
export type MergeChoices = Readonly<Record<string, Side>>

export const conflictKey = ({ kind, id }: Pick<MergeConflict, 'kind' | 'id'>): string => `${kind}:${id}`

/** One value as it was, as I have it, and as they have it. */
export interface Three<T> {
  base: T
  mine: T
  theirs: T
}

/** Collects conflicts while parts are put together. */
export interface Referee {
  conflicts: Map<string, MergeConflict>
  /** Names a conflict and says which side holds. */
  decide: (conflict: MergeConflict) => Side
}

export function createReferee(choices: MergeChoices): Referee {
  const conflicts = new Map<string, MergeConflict>()
  return {
    conflicts,
    decide: (conflict) => {
      const key = conflictKey(conflict)
      if (!conflicts.has(key)) conflicts.set(key, conflict)
      return choices[key] ?? 'mine'
    },
  }
}

/** Equal as JSON; what comes from the server has other objects and another order of keys. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalText(a) === canonicalText(b))

/** The value that one side changed; `undecided` says which side holds where both did. */
export function mergeValue<T>({ base, mine, theirs }: Three<T>, undecided: () => Side): T {
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  return undecided() === 'mine' ? mine : theirs
}

/** Where both changed it, mine holds and nobody is asked: places, folding. */
export const mine = (): Side => 'mine'
