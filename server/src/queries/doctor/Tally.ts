import { type LeftBy, pickText, waysOut } from '@rekindle/runtime'
import type { CounterKind, MessageState } from '@rekindle/runtime/lane'
import type { Count } from '../stats/loadCounts.ts'
import type { Ledger, LedgerVersion } from './Ledger.ts'

type WayOut = { by: LeftBy; key: string }

const isWayOut = (kind: string): kind is LeftBy => (waysOut as readonly string[]).includes(kind)

const sum = <Row extends { count: number }>(rows: readonly Row[]): number =>
  rows.reduce((total, { count }) => total + count, 0)

/** The part of the ledger that belongs to one version, easy to ask. */
export class Tally {
  readonly version: LedgerVersion
  /** How the version is called in a finding. */
  readonly place: string
  private readonly of: Pick<Ledger, 'counts' | 'timed' | 'resting' | 'visits' | 'messages' | 'goals'>

  constructor(ledger: Ledger, version: LedgerVersion) {
    const mine = ({ versionId }: { versionId: string }) => versionId === version.id
    this.version = version
    this.place = `${pickText(version.title, 'en')} v${version.number}`
    this.of = {
      counts: ledger.counts.filter(mine),
      timed: ledger.timed.filter(mine),
      resting: ledger.resting.filter(mine),
      visits: ledger.visits.filter(mine),
      messages: ledger.messages.filter(mine),
      goals: ledger.goals.filter(mine),
    }
  }

  get nodes(): string[] {
    const seen = [...this.of.counts, ...this.of.resting, ...this.of.visits, ...this.of.messages]
    return [...new Set(seen.map(({ node }) => node))].filter((node) => node !== '').sort()
  }

  get goals(): string[] {
    const counted = this.of.counts.filter(({ kind }) => kind === 'goal').map(({ key }) => key)
    return [...new Set([...counted, ...this.of.goals.map(({ goal }) => goal)])].sort()
  }

  counted(node: string, kind: CounterKind, key?: string): number {
    const fits = this.of.counts.filter(
      (one) => one.node === node && one.kind === kind && (key === undefined || one.key === key),
    )
    return sum(fits)
  }

  /** Every counter beside the sum of its hours and days. */
  byTime(): { name: string; total: number; timed: number }[] {
    const sums = new Map<string, { name: string; total: number; timed: number }>()
    const sumOf = ({ node, kind, key }: Count) => {
      const id = JSON.stringify([node, kind, key])
      const known = sums.get(id)
      if (known) return known
      const made = { name: [node, kind, key].filter((word) => word !== '').join(' '), total: 0, timed: 0 }
      sums.set(id, made)
      return made
    }
    for (const one of this.of.counts) sumOf(one).total += one.count
    for (const one of this.of.timed) sumOf(one).timed += one.count
    return [...sums.values()]
  }

  /** Counters of messages of a node whose key begins so. */
  countedMessages(node: string, prefix: string): number {
    return sum(
      this.of.counts.filter(
        (one) => one.node === node && one.kind === 'message' && one.key.startsWith(prefix),
      ),
    )
  }

  /** Waiting and parked, from rows; of all nodes together without one. */
  resting(node?: string): number {
    const here = this.of.resting.filter((one) => node === undefined || one.node === node)
    return here.reduce((total, { waiting, parked }) => total + waiting + parked, 0)
  }

  visits(node: string, by?: WayOut['by'], key?: string): number {
    return sum(
      this.of.visits.filter(
        (one) => one.node === node && (by === undefined || (one.by === by && one.key === key)),
      ),
    )
  }

  waysOut(node: string): WayOut[] {
    const ways = new Map<string, WayOut>()
    const add = (by: WayOut['by'], key: string) => ways.set(`${by} ${key}`, { by, key })
    for (const { by, key } of this.of.visits.filter((one) => one.node === node)) if (by) add(by, key ?? '')
    for (const { kind, key } of this.of.counts.filter((one) => one.node === node))
      if (isWayOut(kind)) add(kind, key)
    return [...ways.values()]
  }

  messages(node: string, ...states: MessageState[]): number {
    return sum(this.of.messages.filter((one) => one.node === node && states.includes(one.state)))
  }

  goalRows(goal: string): number {
    return sum(this.of.goals.filter((one) => one.goal === goal))
  }

  /** What goals are worth, from counters of all nodes, and how many have no value. */
  countedMoney(goal: string): { value: number; unvalued: number } {
    const { counts } = this.of
    return {
      value: sum(counts.filter(({ kind, key }) => kind === 'valued' && key === goal)),
      unvalued: sum(counts.filter(({ kind, key }) => kind === 'unvalued' && key.startsWith(`${goal}:`))),
    }
  }

  /** The same from rows. */
  moneyRows(goal: string): { value: number; unvalued: number } {
    const rows = this.of.goals.filter((one) => one.goal === goal)
    return {
      value: rows.reduce((total, { value }) => total + value, 0),
      unvalued: rows.reduce((total, { unvalued }) => total + unvalued, 0),
    }
  }
}
