import type { Ratio } from './measureRatio.ts'

/** One thing that was found: a ratio against a baseline of the same run, or values of one run to compare with each other. */
export interface Finding {
  name: string
  found: Ratio
  digits: number
  /** What was divided by what, or the unit. */
  tells: string
  /** The goal of the project for the median. One that is missed fails the run. */
  goal?: { atLeast: number } | { atMost: number } | undefined
}

/** One number that sets how large a study is; an option of the command line has its name. */
export interface Size {
  quick: number
  full: number
  /** What it counts. */
  of: string
}

/** A bench that makes a world of its own and takes minutes: it runs only when it is named. */
export interface Study<Name extends string = string> {
  name: string
  tells: string
  sizes: Readonly<Record<Name, Size>>
  /** How long it takes on two idle cores. */
  lasts: { quick: string; full: string }
  /** Findings as they come; a text is a remark for the reader. Throws when the engine did something wrong. */
  run(size: Readonly<Record<Name, number>>): AsyncIterable<Finding | string>
}

/** Keeps the names of the sizes. */
export const defineStudy = <Name extends string>(study: Study<Name>): Study<Name> => study
