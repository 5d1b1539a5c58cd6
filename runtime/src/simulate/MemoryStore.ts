import type {
  DueBucket,
  DueSweep,
  EngineStore,
  Fault,
  LaneScope,
  MailKind,
  MailRef,
  Survey,
} from '../engine/EngineStore.ts'
import type { EngineWorkspace, StoredVersion } from '../engine/EngineWorkspace.ts'
import type { Homes } from '../engine/Homes.ts'
import type { Lane } from '../engine/Lane.ts'
import type { PlannedSweep } from '../engine/nextSweepAt.ts'
import type { Parcel, Settlement } from '../engine/Sender.ts'
import type { Hearing, Question } from '../engine/SourceClient.ts'
import type { Instant } from '../time/Instant.ts'
import { type LaneParts, MemoryLane } from './MemoryLane.ts'
import { memoryHomes } from './memoryHomes.ts'
import type { Tables } from './Tables.ts'

/**
 * The engine's store in memory: one workspace, one bucket, one driver. The loops above it are the engine's own, so
 * the order of things is the same as over a database.
 */
export class MemoryStore implements EngineStore {
  private readonly tables: Tables
  private readonly parts: Pick<LaneParts, 'workspace' | 'segments'>
  private readonly versions: StoredVersion[] = []
  private readonly sweeps = new Map<string, DueSweep>()
  clockAt: Instant

  constructor(tables: Tables, parts: Pick<LaneParts, 'workspace' | 'segments'>, clockAt: Instant) {
    this.tables = tables
    this.parts = parts
    this.clockAt = clockAt
  }

  /** From now on the version takes people in. Its first look through the audience is `sweep`, if ever. */
  publish(version: StoredVersion, sweep: PlannedSweep | undefined): void {
    this.versions.push(version)
    const { journeyId, versionId } = version
    if (sweep) this.sweeps.set(journeyId, { journeyId, versionId, dueAt: sweep.at, inside: sweep.inside })
  }

  async listWorkspaces(): Promise<EngineWorkspace[]> {
    return [this.workspace]
  }
  async loadWorkspace(): Promise<EngineWorkspace> {
    return this.workspace
  }

  async survey(_: string, at: Instant): Promise<Survey> {
    const { tables } = this
    return {
      homes: tables.homeMail.length > 0,
      customerMail: tables.customerMail.length > 0,
      poolMail: tables.poolMail.length > 0,
      plans: false,
      publishes: false,
      looks: false,
      sweeps: [...this.sweeps.values()].some((sweep) => sweep.dueAt <= at),
      customers: (await this.dueBuckets(_, at)).length > 0,
      claims: tables.claims.size > 0,
      questions: tables.questions.size > 0,
    }
  }
  async dueBuckets(_: string, at: Instant): Promise<DueBucket[]> {
    const next = this.tables.due.next()
    const count = this.tables.inbox.length + (next !== undefined && next <= at ? 1 : 0)
    return count === 0 ? [] : [{ bucket: 0, count }]
  }
  async inLane<T>({ customers }: LaneScope, act: (lane: Lane) => Promise<T>): Promise<T> {
    const { versions } = this
    const workspace = { ...this.parts.workspace, clockAt: this.clockAt }
    const parts = { ...this.parts, workspace, versions, accepting: versions }
    return act(new MemoryLane(this.tables, parts, customers && new Set(customers)))
  }
  async setAside(_: string, customerId: string, at: Instant, { kind, error }: Fault): Promise<void> {
    const dossier = this.tables.dossier(customerId)
    for (const run of dossier.runs.values())
      if (run.status === 'active') dossier.runs.set(run.id, { ...run, parked: { at, error, kind } })
    this.tables.dossiers.set(customerId, dossier)
    this.tables.due.set(customerId, undefined)
    this.tables.inbox = this.tables.inbox.filter((item) => item.subjectId !== customerId)
  }
  isSystemic(): boolean {
    return false
  }

  async dueHomes(): Promise<number[][]> {
    return this.tables.homeMail.length > 0 ? [[0]] : []
  }
  async inHomes<T>(_: string, __: readonly number[], act: (homes: Homes) => Promise<T>): Promise<T> {
    return act(memoryHomes(this.tables, { ...this.parts.workspace, clockAt: this.clockAt }))
  }
  async deliverMail(_: string, kind: MailKind): Promise<MailRef[]> {
    const { tables } = this
    const letters = kind === 'pool' ? tables.poolMail.splice(0) : tables.customerMail.splice(0)
    if (kind === 'pool') tables.homeMail.push(...(letters as typeof tables.poolMail))
    else tables.inbox.push(...(letters as typeof tables.inbox))
    return letters.map(({ id }) => ({ bucket: 0, id }))
  }
  async forgetMail(): Promise<void> {}

  async leaseClaims(workspaceId: string, { limit }: { limit: number }): Promise<Parcel[]> {
    const claimed = [...this.tables.claims.values()].slice(0, limit)
    return claimed.map((message) => ({
      workspaceId,
      bucket: 0,
      message,
      tries: 1,
      begun: false,
      lease: 1,
      leasedUntil: this.clockAt,
      postponed: 0,
    }))
  }
  async beginClaims(_: string, parcels: readonly Parcel[]): Promise<Set<string>> {
    return new Set(parcels.map(({ message }) => message.id))
  }
  async settleClaims(_: string, at: Instant, settlements: readonly Settlement[]): Promise<void> {
    for (const { parcel, outcome, notBefore } of settlements) {
      this.tables.claims.delete(parcel.message.id)
      const body = { kind: 'settled', message: parcel.message.id, outcome, ...(notBefore && { notBefore }) }
      this.tables.post(parcel.message.customerId, body, at)
    }
  }
  async postponeClaims(): Promise<void> {}

  async leaseQuestions(workspaceId: string, { limit }: { limit: number }): Promise<Question[]> {
    const asked = [...this.tables.questions.values()].slice(0, limit)
    return asked.map((question) => ({ ...question, workspaceId, bucket: 0, tries: 1 }))
  }
  async settleQuestions(_: string, at: Instant, hearings: readonly Hearing[]): Promise<void> {
    for (const { question, outcome, values } of hearings) {
      this.tables.questions.delete(question.id)
      const { runId: run, visit, customerId } = question
      this.tables.post(customerId, { kind: 'sourceAnswered', run, visit, outcome, values }, at)
    }
  }
  async postponeQuestions(): Promise<void> {}

  async dueSweeps(_: string, at: Instant): Promise<DueSweep[]> {
    return [...this.sweeps.values()].filter((sweep) => sweep.dueAt <= at)
  }
  async planSweep(
    _: string,
    sweep: DueSweep,
    at: Instant,
    key: string,
    next: Instant | undefined,
  ): Promise<boolean> {
    for (const { customer, id } of this.tables.dossiers.values())
      if (customer)
        this.tables.post(id, { kind: 'consider', journey: sweep.journeyId, key, inside: sweep.inside }, at)
    if (next === undefined) this.sweeps.delete(sweep.journeyId)
    else this.sweeps.set(sweep.journeyId, { ...sweep, dueAt: next, inside: false })
    return true
  }
  /** A simulation plays one version that nobody pauses, with segments that nobody changes. */
  async openLooks(): Promise<[]> {
    return []
  }
  async postLook(): Promise<undefined> {}
  async publishDue(): Promise<number> {
    return 0
  }
  async openPlans(): Promise<string[]> {
    return []
  }
  async postPlan(): Promise<undefined> {}
  async applyBrakes(): Promise<number> {
    return 0
  }
  async advanceSweeps(): Promise<boolean> {
    return false
  }
  async loadVersions(_: string, versionIds: readonly string[]): Promise<StoredVersion[]> {
    return this.versions.filter(({ versionId }) => versionIds.includes(versionId))
  }

  async nextDueAt(_: string, after = Number.NEGATIVE_INFINITY): Promise<Instant | undefined> {
    const dues = [this.tables.due.next(), ...[...this.sweeps.values()].map(({ dueAt }) => dueAt)]
    const known = dues.filter((due) => due !== undefined && due > after) as Instant[]
    return known.length === 0 ? undefined : Math.min(...known)
  }
  async moveClock(_: string, from: Instant, to: Instant): Promise<boolean> {
    if (this.clockAt !== from) return false
    this.clockAt = to
    return true
  }
  async asDriver<T>(_: string, act: () => Promise<T>): Promise<T> {
    return act()
  }

  private get workspace(): EngineWorkspace {
    const { id, zone } = this.parts.workspace
    return { id, mode: 'practice', zone, clockAt: this.clockAt }
  }
}
