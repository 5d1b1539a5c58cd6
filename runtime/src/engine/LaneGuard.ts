import type { LaneScope } from './EngineStore.ts'

/** A lane that processes died at. */
export interface Suspect {
  deaths: number
  /** Was alone in its batch when the last process died. */
  customerId?: string | undefined
  /** How many processes in a row died with this customer alone. */
  alone: number
}

/**
 * Remembers, outside of this process, what it is about to work on: a step that kills its process can't be caught, and the
 * next process would die of it as well.
 */
export interface LaneGuard {
  /** Says what comes next, before the transaction. */
  begin(scope: LaneScope): Promise<void>
  /** Nothing is under way. */
  rest(): Promise<void>
  /** Buckets of the workspace that processes died at, as this process knows them. */
  suspects(workspaceId: string): ReadonlyMap<number, Suspect>
  /** The lane was stepped through and nobody died. */
  acquit(workspaceId: string, buckets: readonly number[]): Promise<void>
}

/** A lane that killed so many processes is stepped one customer at a time. */
export const deathsOfABatch = 2
/** A customer who was alone when so many processes died is set aside. */
export const deathsAlone = 2
