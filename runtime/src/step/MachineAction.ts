import type { Action } from '../node/Fragment.ts'

/** Actions as the machine hands them over: those of fragments, and the two that the compiler adds. */
export type MachineAction =
  | Action
  | { type: 'arrive'; params: { node: string } }
  | { type: 'exitRun'; params?: undefined }
