import { mergeValue, mine as myOwn, same, type Three } from './Merge.ts'

/** Parts by key, each put together by itself; `merge` answers undefined for what is no more. */
export function mergeKeyed<T>(
  { base, mine, theirs }: Three<Readonly<Record<string, T>>>,
  merge: (key: string, three: Three<T | undefined>) => T | undefined,
): Record<string, T> {
  const keys = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])
  const merged: [string, T][] = []
  for (const key of keys) {
    const value = merge(key, { base: base[key], mine: mine[key], theirs: theirs[key] })
    if (value !== undefined) merged.push([key, value])
  }
  return Object.fromEntries(merged)
}

/**
 * A list whose parts have names. Where only one side changed the list its order holds; where both did, the old order
 * and then what is new by name, so that both sides come to the same.
 */
export function mergeList<T>(
  lists: Three<readonly T[]>,
  nameOf: (part: T) => string,
  merge: (key: string, three: Three<T | undefined>) => T | undefined,
): T[] {
  const { base, mine, theirs } = lists
  const byName = (list: readonly T[]) => Object.fromEntries(list.map((part) => [nameOf(part), part]))
  const records = { base: byName(base), mine: byName(mine), theirs: byName(theirs) }
  const merged = mergeKeyed(records, merge)
  const order = orderOf(lists, nameOf)
  return order.flatMap((name) => (Object.hasOwn(merged, name) ? [merged[name] as T] : []))
}

function orderOf<T>({ base, mine, theirs }: Three<readonly T[]>, nameOf: (part: T) => string): string[] {
  const [before, my, their] = [base.map(nameOf), mine.map(nameOf), theirs.map(nameOf)]
  const led = same(before, their) ? my : same(before, my) ? their : before
  const rest = [...new Set([...before, ...my, ...their])].filter((name) => !led.includes(name))
  return [...led, ...rest.sort()]
}

/** Whether a part that may be left out is written down although it is empty: as the side does that changed it. */
export const isWritten = ({ base, mine, theirs }: Three<unknown>): boolean =>
  mergeValue({ base: base !== undefined, mine: mine !== undefined, theirs: theirs !== undefined }, myOwn)
