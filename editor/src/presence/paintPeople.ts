/** How many colours there are: `--person-0` and on. */
export const personColours = 6

export type Colours = ReadonlyMap<string, number>

/**
 * A colour for each id: its own where that is free, else the next, so that few people never look alike. Who had one
 * keeps it, also while they are away.
 */
export function paintPeople(ids: readonly string[], before: Colours = new Map()): Colours {
  const painted = new Map(before)
  const taken = new Set(ids.flatMap((id) => before.get(id) ?? []))
  for (const id of ids) {
    if (painted.has(id)) continue
    let colour = hash(id) % personColours
    while (taken.size < personColours && taken.has(colour)) colour = (colour + 1) % personColours
    painted.set(id, colour)
    taken.add(colour)
  }
  return painted.size === before.size ? before : painted
}

function hash(text: string): number {
  let sum = 7
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003
  return sum
}
