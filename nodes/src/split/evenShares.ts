/** Percentages with two decimals that add up to exactly 100; the first arms take what is left over. */
export function evenShares(count: number): number[] {
  const least = Math.floor(10_000 / count)
  const over = 10_000 - least * count
  return Array.from({ length: count }, (_, i) => (least + (i < over ? 1 : 0)) / 100)
}
