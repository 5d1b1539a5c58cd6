import type { Bench, Contender } from './Bench.ts'

export interface Ratio {
  min: number
  median: number
  max: number
}

const rounds = 5

/**
 * Ratios of time per step, subject ÷ base, one a round. The two take turns and swap who goes first, so that a
 * machine that grows warm or busy weighs on both.
 */
export async function measureRatio(bench: Bench, roundMs: number): Promise<Ratio> {
  const subject = await bench.subject()
  const base = await bench.base()
  try {
    await timePerStep(subject, roundMs / 2)
    await timePerStep(base, roundMs / 2)
    const ratios: number[] = []
    for (let round = 0; round < rounds; round++) {
      const first = round % 2 === 0 ? subject : base
      const firstTime = await timePerStep(first, roundMs)
      const secondTime = await timePerStep(first === subject ? base : subject, roundMs)
      ratios.push(first === subject ? firstTime / secondTime : secondTime / firstTime)
    }
    return spreadOf(ratios)
  } finally {
    await subject.close?.()
    await base.close?.()
  }
}

export function spreadOf(values: readonly number[]): Ratio {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
  return { min: at(0), median: at(0.5), max: at(1) }
}

/** In milliseconds, over at least `leastMs`. */
async function timePerStep(contender: Contender, leastMs: number): Promise<number> {
  const startedAt = performance.now()
  let steps = 0
  for (;;) {
    steps += await contender.step()
    const spent = performance.now() - startedAt
    if (spent >= leastMs) return spent / steps
  }
}
