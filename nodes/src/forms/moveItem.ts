/** The list with one item moved by some places; out of bounds nothing moves. */
export function moveItem<T>(list: readonly T[], from: number, by: number): T[] {
  const to = from + by
  const moved = list[from]
  if (moved === undefined || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((_, i) => i !== from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}
