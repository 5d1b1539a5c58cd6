import type { Instant } from '../time/Instant.ts'
import type { DueFrom } from './EngineStore.ts'
import { Lookout } from './Lookout.ts'

/**
 * How far below what it left a look begins: rows may become visible after what was written later, by no more than an
 * ordinary transaction takes, and the clocks of machines differ.
 */
export const lagMs = 5_000

/** A worker's lookouts, one a workspace and kind of work. Without them every look begins at the beginning. */
export class Lookouts {
  private readonly lanes = new Map<string, Lookout<DueFrom>>()
  private readonly claims = new Map<string, Lookout<number>>()

  ofLanes(workspaceId: string): Lookout<DueFrom> {
    return under(this.lanes, workspaceId)
  }

  /** Marks are milliseconds of this process. */
  ofClaims(workspaceId: string): Lookout<number> {
    return under(this.claims, workspaceId)
  }
}

function under<Mark>(lookouts: Map<string, Lookout<Mark>>, workspaceId: string): Lookout<Mark> {
  const known = lookouts.get(workspaceId)
  if (known) return known
  const made = new Lookout<Mark>()
  lookouts.set(workspaceId, made)
  return made
}

/** The earliest of these instants, as far as they are known. */
export const earliest = (latest: Instant, instants: readonly (Instant | undefined)[]): Instant =>
  instants.reduce<Instant>((least, at) => Math.min(least, at ?? least), latest)
