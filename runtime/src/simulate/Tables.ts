import type { StoredItem } from '../engine/Lane.ts'
import type { Departure } from '../lane/Changes.ts'
import { type Dossier, emptyDossier } from '../lane/Dossier.ts'
import type { PoolState } from '../lane/PoolState.ts'
import type {
  CounterRow,
  EventRow,
  HoldingRow,
  MessageRow,
  PoolMailRow,
  QuestionRow,
  TaskRow,
  VisitRow,
} from '../lane/rows.ts'
import type { GrantRow } from '../lane/stepPool.ts'
import { DueQueue } from './DueQueue.ts'

/** All rows of a simulated workspace, in memory. One bucket is enough: customers never meet but at the pools. */
export class Tables {
  readonly dossiers = new Map<string, Dossier>()
  /** Oldest first, all names. */
  readonly events = new Map<string, EventRow[]>()
  readonly eventKeys = new Set<string>()
  readonly visits = new Map<string, VisitRow>()
  readonly messages = new Map<string, MessageRow>()
  readonly tasks = new Map<string, TaskRow>()
  readonly holdings = new Map<string, HoldingRow>()
  readonly counters = new Map<string, CounterRow>()
  /** In order of arrival. */
  inbox: StoredItem[] = []
  /** Letters that lie at the homes, and those still under way either way. */
  homeMail: PoolMailRow[] = []
  poolMail: PoolMailRow[] = []
  customerMail: StoredItem[] = []
  /** Rows of merged profiles under way, by the letter that brings them. */
  readonly parcels = new Map<string, Departure>()
  readonly pools = new Map<string, PoolState>()
  readonly grants = new Map<string, GrantRow>()
  /** Claimed, not yet handed over. */
  readonly claims = new Map<string, MessageRow>()
  /** Asked, not yet answered. */
  readonly questions = new Map<string, QuestionRow>()
  /** Handed over or made, and the world has not been asked yet. */
  met: ({ kind: 'message'; id: string } | { kind: 'task'; id: string })[] = []
  readonly due = new DueQueue()
  private readonly messageIds = new Map<string, Set<string>>()
  private readonly taskIds = new Map<string, Set<string>>()
  private lastId = 0

  dossier(id: string): Dossier {
    return this.dossiers.get(id) ?? emptyDossier(id)
  }

  eventsOf(customerId: string): EventRow[] {
    const known = this.events.get(customerId)
    if (known) return known
    const none: EventRow[] = []
    this.events.set(customerId, none)
    return none
  }

  messagesOf(customerId: string): MessageRow[] {
    return this.rowsOf(this.messageIds, customerId, this.messages)
  }

  tasksOf(customerId: string): TaskRow[] {
    return this.rowsOf(this.taskIds, customerId, this.tasks)
  }

  keepMessage(message: MessageRow): void {
    this.messages.set(message.id, message)
    this.noteId(this.messageIds, message)
  }

  keepTask(task: TaskRow): void {
    this.tasks.set(task.id, task)
    this.noteId(this.taskIds, task)
  }

  freshId(): string {
    this.lastId += 1
    return String(this.lastId)
  }

  post(subjectId: string, body: StoredItem['body'], at: number, messageId?: string): void {
    const item = { id: this.freshId(), subjectId, body, at }
    this.inbox.push(messageId === undefined ? item : { ...item, messageId })
  }

  private noteId(index: Map<string, Set<string>>, row: { id: string; customerId: string }): void {
    const ids = index.get(row.customerId)
    if (ids) ids.add(row.id)
    else index.set(row.customerId, new Set([row.id]))
  }

  private rowsOf<Row>(index: Map<string, Set<string>>, customerId: string, rows: Map<string, Row>): Row[] {
    return [...(index.get(customerId) ?? [])].flatMap((id) => rows.get(id) ?? [])
  }
}
