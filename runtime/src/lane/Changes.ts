import type { Instant } from '../time/Instant.ts'
import { consentKey, type Dossier, goalKey, timerKey } from './Dossier.ts'
import type { InboxItem } from './items.ts'
import { RowMap } from './RowMap.ts'
import type {
  AssignmentRow,
  ConsentRow,
  CounterKind,
  CounterRow,
  CustomerRow,
  EntryRow,
  EventRow,
  GoalRow,
  HoldingRow,
  MemberRow,
  MessageRow,
  PoolMailRow,
  QuestionRow,
  RunRow,
  SendRow,
  TaskRow,
  TimerRow,
  VisitRow,
} from './rows.ts'

/** A profile that leaves: the store sends all its rows with `item`. `dossier` is as it was. */
export interface Departure {
  from: string
  into: string
  item: InboxItem & { kind: 'absorb' }
  dossier: Dossier
}

/** An item for another customer, by mail. */
export interface Letter {
  from: string
  to: string
  item: InboxItem
  messageId?: string | undefined
}

/**
 * What one lane transaction writes. Maps hold the last state of each row, so a row changed five times in a
 * batch is written once. A store writes everything or nothing.
 */
export class Changes {
  readonly customers = new Map<string, CustomerRow>()
  readonly events = new Map<string, EventRow>()
  readonly runs = new RowMap<RunRow>()
  /** By `<run>:<ordinal>`. A visit that was stored before has its `left` and further `why` added. */
  readonly visits = new RowMap<VisitRow>()
  readonly timersSet = new RowMap<TimerRow>()
  readonly timersCleared = new Map<string, TimerRow>()
  readonly messages = new Map<string, MessageRow>()
  readonly sends = new Map<string, SendRow & { customerId: string }>()
  readonly consents = new Map<string, ConsentRow>()
  readonly assignments = new Map<string, AssignmentRow>()
  readonly entries = new RowMap<EntryRow>()
  readonly membersIn = new Map<string, MemberRow>()
  readonly membersOut = new Map<string, MemberRow>()
  readonly tasks = new Map<string, TaskRow>()
  readonly holdings = new Map<string, HoldingRow>()
  readonly goals = new Map<string, GoalRow>()
  /** By customer: when to look at them again, or no more. */
  readonly watches = new Map<string, Instant | undefined>()
  /** Profiles merged into others. Their rows leave after everything else was written. */
  readonly departures = new Map<string, Departure>()
  /** In order, after the departures. */
  readonly letters: Letter[] = []
  readonly poolMail = new Map<string, PoolMailRow>()
  readonly questions = new Map<string, QuestionRow>()
  /** Runs that ended in this batch and that no other journey has been told of yet. */
  ended: RunRow[] = []
  /** By version, node, kind and key: a text made of the four costs more than finding it. */
  private readonly counts = new Map<string, ByText<ByText<ByText<CounterRow>>>>()
  private readonly counted: CounterRow[] = []

  setTimer(timer: TimerRow): void {
    const key = timerKey(timer)
    this.timersCleared.delete(key)
    this.timersSet.set(key, timer)
  }

  /** Sets a timer of a visit that has just begun. */
  addTimer(timer: TimerRow): void {
    this.timersSet.add(timerKey(timer), timer)
  }

  /** A timer set and cleared in the same batch is still cleared: it may have been stored before. */
  clearTimer(timer: TimerRow): void {
    this.timersSet.delete(timerKey(timer))
    this.timersCleared.set(timerKey(timer), timer)
  }

  setMember(row: MemberRow, isIn: boolean): void {
    const key = `${row.customerId}:${row.journeyId}`
    const [to, from] = isIn ? [this.membersIn, this.membersOut] : [this.membersOut, this.membersIn]
    from.delete(key)
    to.set(key, row)
  }

  setEntry(row: EntryRow): void {
    this.entries.set(entryKey(row), row)
  }

  addEntry(row: EntryRow): void {
    this.entries.add(entryKey(row), row)
  }

  setConsent(row: ConsentRow): void {
    this.consents.set(`${row.customerId}:${consentKey(row.channel, row.category)}`, row)
  }

  setVisit(row: VisitRow): void {
    const key = visitKey(row)
    const before = this.visits.get(key)
    this.visits.set(
      key,
      before ? { ...before, left: row.left ?? before.left, why: [...before.why, ...row.why] } : row,
    )
  }

  addVisit(row: VisitRow): void {
    this.visits.add(visitKey(row), row)
  }

  setWatch(customerId: string, at: Instant | undefined): void {
    this.watches.set(customerId, at)
  }

  setGoal(row: GoalRow): void {
    this.goals.set(goalKey(row.runId, row.goal), row)
  }

  count(versionId: string, node: string, kind: CounterKind, key = '', by = 1): void {
    const ofVersion = under<ByText<ByText<ByText<CounterRow>>>>(this.counts, versionId, newMap)
    const ofNode = under<ByText<ByText<CounterRow>>>(ofVersion, node, newMap)
    const ofKind = under<ByText<CounterRow>>(ofNode, kind, newMap)
    const counted = under(ofKind, key, () => {
      const counter: CounterRow = { versionId, node, kind, key, count: 0 }
      this.counted.push(counter)
      return counter
    })
    counted.count += by
  }

  get counters(): readonly CounterRow[] {
    return this.counted
  }
}

const visitKey = (row: VisitRow): string => `${row.runId}:${row.ordinal}`
const entryKey = (row: EntryRow): string => `${row.customerId}:${row.journeyId}:${row.key}`

type ByText<Value> = Map<string, Value>

const newMap = <Value>(): ByText<Value> => new Map()

function under<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
