import type { Bench, Contender } from './Bench.ts'

export interface Ratio {
  min: number
  median: number
  max: number
}

const rounds = 5
const turns = 10

/**
 * Ratios of time per step, subject ÷ base, one a round. Within a round the two take many short turns, so that a
 * machine that grows warm or busy weighs on both.
 */
export async function measureRatio(bench: Bench, roundMs: number): Promise<Ratio> {
  const subject = await bench.subject()
  const base = await bench.base()
  try {
    await measureRound(bench, subject, base, roundMs / 2)
    const ratios: number[] = []
    for (let round = 0; round < rounds; round++)
      ratios.push(await measureRound(bench, subject, base, roundMs))
    return spreadOf(bench.asRate ? ratios.map((ratio) => 1 / ratio) : ratios)
  } finally {
    await subject.close?.()
    await base.close?.()
  }
}

async function measureRound(
  { repeats }: Bench,
  subject: Contender,
  base: Contender,
  roundMs: number,
): Promise<number> {
  const spent = { subject: { ms: 0, steps: 0 }, base: { ms: 0, steps: 0 } }
  for (let turn = 0; turn < turns; turn++) {
    await takeTurn(subject, roundMs / turns, spent.subject)
    await (repeats
      ? catchUp(base, spent.subject.steps, spent.base)
      : takeTurn(base, roundMs / turns, spent.base))
  }
  return spent.subject.ms / spent.subject.steps / (spent.base.ms / spent.base.steps)
}

export function spreadOf(values: readonly number[]): Ratio {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
  return { min: at(0), median: at(0.5), max: at(1) }
}

interface Spent {
  ms: number
  steps: number
}

async function catchUp(contender: Contender, steps: number, spent: Spent): Promise<void> {
  const startedAt = performance.now()
  while (spent.steps < steps) spent.steps += await contender.step()
  spent.ms += performance.now() - startedAt
}

async function takeTurn(contender: Contender, leastMs: number, spent: Spent): Promise<void> {
  const startedAt = performance.now()
  for (let ms = 0; ms < leastMs; ms = performance.now() - startedAt) spent.steps += await contender.step()
  spent.ms += performance.now() - startedAt
}
