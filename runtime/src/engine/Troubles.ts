import { backoffMs } from './backoffMs.ts'

/** Short at first: a deadlock is over at once. Long in the end: a full disk is not. */
const plan = { baseMs: 100, mostMs: 30_000 }

/** Remembers which workspaces a loop had trouble with, and until when it leaves each alone. Times are of one clock. */
export class Troubles {
  private readonly chance: () => number
  private readonly known = new Map<string, { tries: number; until: number }>()

  constructor(chance: () => number = () => 1) {
    this.chance = chance
  }

  /** Once more. Answers for how long it is left alone. */
  add(name: string, now: number): number {
    const tries = (this.known.get(name)?.tries ?? 0) + 1
    const wait = backoffMs(tries, plan, this.chance())
    this.known.set(name, { tries, until: now + wait })
    return wait
  }

  clear(name: string): void {
    this.known.delete(name)
  }

  isResting(name: string, now: number): boolean {
    return (this.known.get(name)?.until ?? 0) > now
  }

  /** Until the first of them may be tried again; `undefined` without trouble. */
  restMs(now: number): number | undefined {
    if (this.known.size === 0) return undefined
    const next = Math.min(...[...this.known.values()].map(({ until }) => until))
    return Math.max(1, next - now)
  }
}
