import type { CrashPoint } from '@rekindle/runtime/engine'
import { Draw } from '../../fuzz/generate/Draw.ts'

/** How a server is to die: at the nth passing of a crash point or of any (`*#n`), or so long after it was ready. */
export type Death = `${CrashPoint | '*'}#${number}` | { afterMs: number }

/** One after another, each for one process; then they live. */
export const inTurn = (deaths: readonly Death[]): (() => Death | undefined) => {
  const left = [...deaths]
  return () => left.shift()
}

/** Drawn without end: mostly by passings, so that a seed means the same again; one in six by the clock. */
export function drawnDeaths(seed: number): () => Death {
  const draw = new Draw(seed)
  return () => {
    const most = draw.pick([6, 60, 200])
    return draw.chance(1 / 6) ? { afterMs: draw.int(0, 150) } : `*#${draw.int(1, most)}`
  }
}
