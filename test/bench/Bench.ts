/** One side of a comparison, ready to go: does some steps and says how many. Called again and again. */
export interface Contender {
  step: () => number | Promise<number>
  close?: (() => Promise<void>) | undefined
}

/** Two ways to do the same thing; the answer is how many times the base's time per step the subject takes. */
export interface Bench {
  name: string
  /** What the ratio tells, as "subject ÷ base". */
  tells: string
  subject: () => Contender | Promise<Contender>
  base: () => Contender | Promise<Contender>
  /** Tell the subject's steps per second over the base's instead: 1 is as fast, 0.5 half as fast. */
  asRate?: true | undefined
  /** The base repeats what the subject has done: it takes as many steps, however long that lasts. */
  repeats?: true | undefined
  /** Processor milliseconds spent so far by all that works for the bench: told as a ratio of its own. */
  cpuMs?: (() => number) | undefined
  /** With `cpuMs`: tell the subject's steps per second of processor time as well. */
  tellsCpuRate?: true | undefined
  /** A median above this fails the run. */
  atMost?: number | undefined
}
