import type { LaneWorkspace, StoredVersion } from '../engine/EngineWorkspace.ts'
import type { Lane, LaneWrite, Said, StoredItem } from '../engine/Lane.ts'
import { eventKey } from '../engine/laneItems.ts'
import { limits } from '../flow/limits.ts'
import type { Dossier } from '../lane/Dossier.ts'
import { noControl } from '../lane/JourneyControl.ts'
import type { LaneEnv } from '../lane/LaneEnv.ts'
import type { RunPlan } from '../plan/RunPlan.ts'
import type { Instant } from '../time/Instant.ts'
import { copyDossier } from './copyDossier.ts'
import { takeOver } from './moveProfile.ts'
import { saveChanges } from './saveChanges.ts'
import type { Tables } from './Tables.ts'

export interface LaneParts {
  workspace: LaneWorkspace
  accepting: Lane['accepting']
  segments: LaneEnv['segments']
  versions: readonly StoredVersion[]
}

/** A lane over the tables in memory. It works on copies; only `save` changes the tables. */
export class MemoryLane implements Lane {
  readonly workspace: LaneWorkspace
  readonly buckets = [0]
  readonly accepting: Lane['accepting']
  readonly control = noControl
  readonly segments: LaneEnv['segments']
  private readonly tables: Tables
  private readonly versions: readonly StoredVersion[]
  private readonly only: ReadonlySet<string> | undefined
  private dossiers = new Map<string, Dossier>()
  private noted: string[] = []

  constructor(tables: Tables, parts: LaneParts, only?: ReadonlySet<string>) {
    this.tables = tables
    this.workspace = parts.workspace
    this.accepting = parts.accepting
    this.segments = parts.segments
    this.versions = parts.versions
    this.only = only
  }

  async takeItems(limit: number): Promise<StoredItem[]> {
    const { only } = this
    const mine = only ? this.tables.inbox.filter((item) => only.has(item.subjectId)) : this.tables.inbox
    return mine.slice(0, limit)
  }

  async noteEvents(ids: readonly { customerId: string; messageId: string }[]): Promise<Set<string>> {
    const keys = ids.map(({ customerId, messageId }) => eventKey(customerId, messageId))
    const fresh = keys.filter((key) => !this.tables.eventKeys.has(key))
    this.noted.push(...fresh)
    return new Set(fresh)
  }

  async unpack(parcels: readonly StoredItem[]): Promise<void> {
    for (const { id, subjectId } of parcels) takeOver(this.tables, id, subjectId)
  }

  async dueCustomers(at: Instant, limit: number): Promise<string[]> {
    const due = this.tables.due.by(at, this.only ? Number.POSITIVE_INFINITY : limit)
    return due.filter((id) => this.only?.has(id) ?? true).slice(0, limit)
  }

  async loadDossiers(customers: readonly string[], _: Instant, said: Said) {
    const named = said.messages.map(({ id }) => id)
    this.dossiers = new Map(customers.map((id) => [id, copyDossier(this.tables, id, named)]))
    return this.dossiers
  }

  async loadEvents(dossiers: ReadonlyMap<string, Dossier>, names: ReadonlySet<string>): Promise<void> {
    for (const dossier of dossiers.values())
      dossier.events = this.tables
        .eventsOf(dossier.id)
        .slice(-limits.eventsLookedAt)
        .filter(({ name }) => names.has(name))
  }

  async loadVersions(ids: readonly string[]): Promise<StoredVersion[]> {
    return this.versions.filter(({ versionId }) => ids.includes(versionId))
  }

  /** Nobody decides anything about people inside while a simulation runs. */
  async loadPlans(): Promise<RunPlan[]> {
    return []
  }

  async save({ changes, consumed, at }: LaneWrite): Promise<void> {
    const gone = new Set(consumed)
    if (gone.size > 0) this.tables.inbox = this.tables.inbox.filter((item) => !gone.has(item.id))
    for (const key of this.noted) this.tables.eventKeys.add(key)
    saveChanges(this.tables, changes, this.dossiers, at)
  }
}
