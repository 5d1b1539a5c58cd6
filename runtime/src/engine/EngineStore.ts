import type { FaultKind } from '../lane/faults.ts'
import type { Rule } from '../rule/Rule.ts'
import type { Instant } from '../time/Instant.ts'
import type { EngineWorkspace, StoredVersion, WorkspaceMode } from './EngineWorkspace.ts'
import type { Homes } from './Homes.ts'
import type { Lane } from './Lane.ts'
import type { Parcel, Postponement, Settlement } from './Sender.ts'
import type { Hearing, Question } from './SourceClient.ts'

/** Part of the work of one workspace: some buckets, perhaps only some of their customers. */
export interface LaneScope {
  workspaceId: string
  buckets: readonly number[]
  /** Set while the guilty customer of a batch that failed is searched. */
  customers?: readonly string[] | undefined
  /** Tells lanes apart that one process works on at once; from 0. */
  track?: number | undefined
  /** Takes no more items than this, while the guilty item of a customer is searched. */
  items?: number | undefined
  /** Timers, watches and messages that are due earlier may be left out. */
  since?: Instant | undefined
}

/** Why a customer is set aside. */
export interface Fault {
  kind: FaultKind
  /** SQLSTATE, or the error's name. */
  code: string
  /** In words; may quote a customer's data. */
  error: string
  /** The row of the inbox to blame; absent when it was a timer or a message. */
  itemId?: string | undefined
}

export interface DueBucket {
  bucket: number
  /** Pieces of work due. */
  count: number
  /** Only buckets of one group may share a transaction; without it all may. */
  group?: number | undefined
  /** The earliest instant at which a timer, watch or message of them is due. */
  dueAt?: Instant | undefined
  /** When the earliest row of their inboxes was written, by the clock of who wrote it. */
  writtenAt?: Instant | undefined
}

/** Where a look for due work may begin: a store may leave out what lies below. */
export interface DueFrom {
  /** Of timers, watches and messages. */
  due: Instant
  /** Of rows of inboxes, by the clocks of who wrote them. */
  written: Instant
}

/** What a workspace has to do now, by kind of work. */
export interface Survey {
  /** Pools with mail to read. */
  homes: boolean
  customerMail: boolean
  poolMail: boolean
  sweeps: boolean
  /** Drawings that are to be published by now. */
  publishes: boolean
  /** Plans about people inside that are not posted yet. */
  plans: boolean
  /** Saved segments that were changed, and not everybody concerned has been told. */
  looks: boolean
  /** Customers with mail, watches, timers or messages due; those set aside don't count. */
  customers: boolean
  claims: boolean
  /** Questions to systems outside that are due to be asked. */
  questions: boolean
}

export interface DueSweep {
  journeyId: string
  versionId: string
  dueAt: Instant
  /** Notes who is in the audience already. */
  inside: boolean
}

/** A saved segment that was changed, while lanes are asked to judge anew. */
export interface OpenLook {
  segment: string
  revision: number
  /** Versions that take entrants and name the segment, or one made of it. */
  accepting: readonly string[]
}

export type MailKind = 'customer' | 'pool'

/** A letter in the outgoing tray of a bucket. */
export interface MailRef {
  bucket: number
  id: string
}

/** Whom a look through the customers may leave out: the lane would turn them away and leave no trace. */
export interface Narrowing {
  audience: Rule
  /** Who has been in once never comes in again. */
  isOnlyOnce: boolean
}

/** Everything the loops ask of a database. Domain time is always a parameter; leases are the store's own time. */
export interface EngineStore {
  listWorkspaces(mode: WorkspaceMode): Promise<EngineWorkspace[]>
  loadWorkspace(workspaceId: string): Promise<EngineWorkspace>

  /** Everything that is due at `at`, in one look. */
  survey(workspaceId: string, at: Instant): Promise<Survey>
  /** Buckets with customer work due at `at`: inbox rows, watches, timers, messages. Customers set aside don't count. */
  dueBuckets(workspaceId: string, at: Instant, from?: DueFrom): Promise<DueBucket[]>
  /**
   * One transaction over the buckets of the scope that nobody else works on; without any `act` is not called.
   * When `act` throws nothing is kept.
   */
  inLane<T>(scope: LaneScope, act: (lane: Lane) => Promise<T>): Promise<T | undefined>
  /** Takes a customer whose step fails out of traffic, with the cause. Nothing of theirs is lost. */
  setAside(workspaceId: string, customerId: string, at: Instant, fault: Fault): Promise<void>
  /** Whether no single customer is to blame: lost connection, deadlock, full disk, a schema of another version. */
  isSystemic(error: unknown): boolean

  /** Home buckets of pools with mail to read, those together that may share a transaction. */
  dueHomes(workspaceId: string): Promise<number[][]>
  inHomes<T>(
    workspaceId: string,
    buckets: readonly number[],
    act: (homes: Homes) => Promise<T>,
  ): Promise<T | undefined>

  /** Copies up to `limit` letters into the inboxes they are for; answers which, to be forgotten next. */
  deliverMail(workspaceId: string, kind: MailKind, limit: number): Promise<MailRef[]>
  forgetMail(workspaceId: string, letters: readonly MailRef[]): Promise<void>

  /**
   * Takes claimed messages nobody answered for; each is leased for a while, or again when `evenLeased`. Those that were free
   * for longer than `freeForMs` may be left out.
   */
  leaseClaims(
    workspaceId: string,
    options: { limit: number; leaseMs: number; evenLeased: boolean; freeForMs?: number | undefined },
  ): Promise<Parcel[]>
  /** Marks them as begun, for a sender that can't repeat; answers those whose lease is still this one. */
  beginClaims(workspaceId: string, parcels: readonly Parcel[]): Promise<Set<string>>
  /**
   * Puts the senders' words into the inboxes and ends the claims, in one transaction. The word of one whose lease was
   * taken over by another is dropped.
   */
  settleClaims(workspaceId: string, at: Instant, settlements: readonly Settlement[]): Promise<void>
  /** Gives leases back: certainly not sent, to be tried again after the delay. */
  postponeClaims(workspaceId: string, postponements: readonly Postponement[]): Promise<void>

  /** Takes questions that are due to be asked; each is leased for a while, and counts one more try. */
  leaseQuestions(workspaceId: string, options: { limit: number; leaseMs: number }): Promise<Question[]>
  /** Puts the answers into the inboxes and ends the questions, in one transaction. */
  settleQuestions(workspaceId: string, at: Instant, hearings: readonly Hearing[]): Promise<void>
  postponeQuestions(
    workspaceId: string,
    again: readonly { question: Question; delayMs: number }[],
  ): Promise<void>

  dueSweeps(workspaceId: string, at: Instant): Promise<DueSweep[]>
  /**
   * Plans to ask every customer in under this key, and when to look next; does nothing when somebody else did. The
   * asking itself is done by `advanceSweeps`.
   */
  planSweep(
    workspaceId: string,
    sweep: DueSweep,
    at: Instant,
    key: string,
    next: Instant | undefined,
  ): Promise<boolean>
  /**
   * Asks customers of some buckets in for whom it is planned: one transaction, after which they have been asked and it is no
   * longer planned. Answers whether there were any.
   */
  advanceSweeps(
    workspaceId: string,
    at: Instant,
    /** Of the versions in whose journeys not everybody has to be asked; a store may ask more. */
    narrowingOf: (versionId: string) => Narrowing | undefined,
  ): Promise<boolean>

  /**
   * Publishes what was to be published by `at`, each in a transaction of its own: two workers publish nothing twice, and
   * what a dead one left is done by the next. What may not be published any more is refused for good. Answers how many were
   * decided.
   */
  publishDue(workspaceId: string, at: Instant): Promise<number>
  /** Plans about people inside whose letters are not all posted yet. */
  openPlans(workspaceId: string): Promise<string[]>
  /**
   * Posts the plan's next letters, to some buckets at a time, and closes it after the last. Answers how many; a plan that
   * would flood the inboxes waits, and answers `undefined`.
   */
  postPlan(workspaceId: string, planId: string, at: Instant): Promise<number | undefined>
  /** Changed segments whose letters are not all posted yet. */
  openLooks(workspaceId: string): Promise<OpenLook[]>
  /**
   * Posts the look's next letters, to some buckets at a time, and closes it after the last: to `everybody`, or to who is in a
   * version that names the segment. Answers as `postPlan` does.
   */
  postLook(workspaceId: string, look: OpenLook, everybody: boolean, at: Instant): Promise<number | undefined>
  /** Pauses journeys that let in more than their brake allows in an hour of the workspace's zone; answers how many. */
  applyBrakes(workspaceId: string, at: Instant, zone: string): Promise<number>

  loadVersions(workspaceId: string, versionIds: readonly string[]): Promise<StoredVersion[]>

  /** The next instant, later than `after`, at which a watch, timer, message or sweep is due. */
  nextDueAt(workspaceId: string, after?: Instant): Promise<Instant | undefined>
  /** Moves a practice clock forward; `false` when it does not stand at `from` any more. */
  moveClock(workspaceId: string, from: Instant, to: Instant): Promise<boolean>
  /** Lets one process at a time drive a practice workspace; `undefined` when another one does. */
  asDriver<T>(workspaceId: string, act: () => Promise<T>): Promise<T | undefined>
}
