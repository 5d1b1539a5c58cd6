import type { LaneScope } from './EngineStore.ts'

/** How far the transaction of one customer alone is. */
export type LanePhase = 'load' | 'step' | 'save'

/** A lane that processes died at. */
export interface Suspect {
  deaths: number
  /** Was alone in its batch when the last process died at such a batch. */
  customerId?: string | undefined
  /** How many processes in a row died with this customer alone, in the same phase and without a success in between. */
  alone: number
}

/**
 * Remembers, outside of this process, what it is at: a step that kills its process can't be caught, and the next process
 * would die of it as well.
 */
export interface LaneGuard {
  /** A transaction over these lanes begins; before it does. */
  begin(scope: LaneScope): Promise<void>
  /** The transaction comes to this phase. Noted of customers who are alone. */
  enter(scope: LaneScope, phase: LanePhase): Promise<void>
  /** The transaction is over, whatever came of it. */
  end(scope: LaneScope): Promise<void>
  /** Buckets of the workspace that processes died at lately, as this process knows them. */
  suspects(workspaceId: string): ReadonlyMap<number, Suspect>
  /** All that was due in these lanes was done, in transactions of this track that are over: what died before is forgiven. */
  acquit(scope: LaneScope): Promise<void>
}

/** A lane that killed so many processes is stepped one customer at a time. */
export const deathsOfABatch = 2
/** A customer who was alone when so many processes died is set aside. */
export const deathsAlone = 3
