/** One line of progress. On the error stream, so that `rekindle … --json` keeps its own output clean. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** A duration for people: `840 ms`, `12.3 s`, `2 min 05 s`. */
export function formatDuration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}
