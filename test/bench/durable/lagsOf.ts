/** How late things came, in milliseconds. */
export interface Lags {
  median: number
  p99: number
}

export function lagsOf(ms: readonly number[]): Lags {
  const sorted = [...ms].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}
