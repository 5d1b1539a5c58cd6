import type { WallMs } from '../time/wallClock.ts'

/** Answers the first time of a schedule later than `after`, both as a wall clock shows them. */
export type NextWall = (after: WallMs) => WallMs | undefined
