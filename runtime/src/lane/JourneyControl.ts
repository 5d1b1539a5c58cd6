import type { RunPlan } from '../plan/RunPlan.ts'

/** How much of a paused journey is held: its next sends, or waits as well. */
export const holdLevels = ['sends', 'all'] as const
export type HoldLevel = (typeof holdLevels)[number]

/** What people decided about journeys while customers are inside. */
export interface JourneyControl {
  /** By journey. */
  holds: ReadonlyMap<string, HoldLevel>
  /** By journey: it was resumed, and this is to be done with what fell due meanwhile. */
  resumed: ReadonlyMap<string, RunPlan>
  /** By version: the newer one whose texts its messages take. */
  copyFrom: ReadonlyMap<string, string>
  /** Plans that items name, by id. */
  plans: ReadonlyMap<string, RunPlan>
}

export const noControl: JourneyControl = {
  holds: new Map(),
  resumed: new Map(),
  copyFrom: new Map(),
  plans: new Map(),
}
