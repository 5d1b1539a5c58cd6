import type { Bench, Contender } from './Bench.ts'

export interface Ratio {
  min: number
  median: number
  max: number
}

const rounds = 5
const turns = 10

/** By the clock, and where it is known by processor time, which others on the machine disturb less. */
export interface Measured {
  wall: Ratio
  cpu?: Ratio | undefined
  /** Steps of the subject in a second of processor time. */
  cpuRate?: Ratio | undefined
}

/**
 * Ratios of time per step, subject ÷ base, one a round. Within a round the two take many short turns, so that a
 * machine that grows warm or busy weighs on both.
 */
export async function measureRatio(bench: Bench, roundMs: number): Promise<Measured> {
  const subject = await bench.subject()
  const base = await bench.base()
  try {
    await measureRound(bench, subject, base, roundMs / 2)
    const measured: Round[] = []
    for (let round = 0; round < rounds; round++)
      measured.push(await measureRound(bench, subject, base, roundMs))
    const spread = (of: 'ms' | 'cpuMs') =>
      spreadOf(measured.map((round) => (bench.asRate ? 1 / round[of] : round[of])))
    const cpu = bench.cpuMs ? { cpu: spread('cpuMs') } : {}
    const cpuRate = bench.tellsCpuRate ? { cpuRate: spreadOf(measured.map((round) => round.cpuRate)) } : {}
    return { wall: spread('ms'), ...cpu, ...cpuRate }
  } finally {
    await subject.close?.()
    await base.close?.()
  }
}

/** Subject ÷ base per step, by clock and by processor; and the subject's steps per second of the processor. */
interface Round {
  ms: number
  cpuMs: number
  cpuRate: number
}

async function measureRound(
  bench: Bench,
  subject: Contender,
  base: Contender,
  roundMs: number,
): Promise<Round> {
  const spent = { subject: { ms: 0, cpuMs: 0, steps: 0 }, base: { ms: 0, cpuMs: 0, steps: 0 } }
  const shareMs = roundMs / turns
  const { repeats, cpuMs = () => 0 } = bench
  const isOver = (started: Spent, now: Spent) => now.ms - started.ms >= shareMs
  for (let turn = 0; turn < turns && (turn === 0 || spent.subject.ms < roundMs); turn++) {
    await takeTurn(subject, spent.subject, cpuMs, isOver)
    await takeTurn(base, spent.base, cpuMs, repeats ? () => spent.base.steps >= spent.subject.steps : isOver)
  }
  const perStep = (of: 'ms' | 'cpuMs') =>
    spent.subject[of] / spent.subject.steps / (spent.base[of] / spent.base.steps)
  const cpuRate = (1_000 * spent.subject.steps) / spent.subject.cpuMs
  return { ms: perStep('ms'), cpuMs: perStep('cpuMs'), cpuRate }
}

export function spreadOf(values: readonly number[]): Ratio {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
  return { min: at(0), median: at(0.5), max: at(1) }
}

interface Spent {
  ms: number
  cpuMs: number
  steps: number
}

/** Steps until it is over, at least once; what is spent is added up. */
async function takeTurn(
  contender: Contender,
  spent: Spent,
  cpuMs: () => number,
  isOver: (started: Spent, now: Spent) => boolean,
): Promise<void> {
  const started = { ...spent }
  const from = { ms: performance.now(), cpuMs: cpuMs() }
  do {
    spent.steps += await contender.step()
    spent.ms = started.ms + performance.now() - from.ms
    spent.cpuMs = started.cpuMs + cpuMs() - from.cpuMs
  } while (!isOver(started, spent))
}
