interface Words {
  label: string
  about?: string | undefined
  words?: string | undefined
}

/** Items that hold every word of the query; those whose name begins with it first, then by name, then by the rest. */
export function rankItems<Item extends Words>(items: readonly Item[], query: string): Item[] {
  const wanted = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...items]
  const whole = wanted.join(' ')
  const rank = ({ label, about = '', words = '' }: Item): number => {
    const name = label.toLowerCase()
    if (name.startsWith(whole)) return 0
    if (wanted.every((word) => name.includes(word))) return 1
    const all = `${name} ${about} ${words}`.toLowerCase()
    return wanted.every((word) => all.includes(word)) ? 2 : 3
  }
  return items
    .map((item, index) => ({ item, index, rank: rank(item) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item)
}
