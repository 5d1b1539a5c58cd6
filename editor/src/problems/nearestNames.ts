/** The things whose id or title is most like a name, the likest first; of equals the first of the list. */
export function nearestNames<T extends { id: string; title: string }>(
  name: string,
  things: readonly T[],
  most: number,
): T[] {
  const wanted = pairsOf(name)
  const rank = ({ id, title }: T) => Math.max(likeness(wanted, pairsOf(id)), likeness(wanted, pairsOf(title)))
  return things
    .map((thing) => ({ thing, rank: rank(thing) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ thing }) => thing)
}

/** Each two letters that stand side by side. */
function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase()]
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))
}

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size)
