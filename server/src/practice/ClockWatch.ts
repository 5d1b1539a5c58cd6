import type { PracticeClock } from '../contract/people.ts'

type Tell = (clock: PracticeClock) => void

/** Ten pictures a second are enough to see a clock run. */
const everyMs = 100

/**
 * Watches practice clocks while somebody looks. It asks the database, so it sees a clock that another process pushes
 * as well as our own.
 */
export class ClockWatch {
  private readonly watches = new Map<string, { tells: Set<Tell>; timer: NodeJS.Timeout | undefined }>()
  private readonly load: (workspaceId: string) => Promise<PracticeClock>

  constructor(load: (workspaceId: string) => Promise<PracticeClock>) {
    this.load = load
  }

  /** Tells the clock now, and whenever it changes. Answers a function that ends it. */
  subscribe(workspaceId: string, tell: Tell): () => void {
    const watch = this.watches.get(workspaceId) ?? this.begin(workspaceId)
    watch.tells.add(tell)
    this.load(workspaceId).then(tell, () => {})
    return () => {
      watch.tells.delete(tell)
      if (watch.tells.size > 0) return
      clearTimeout(watch.timer)
      this.watches.delete(workspaceId)
    }
  }

  private begin(workspaceId: string) {
    const watch = { tells: new Set<Tell>(), timer: undefined as NodeJS.Timeout | undefined }
    this.watches.set(workspaceId, watch)
    let seen = ''
    const look = async () => {
      // A clock that can't be read now is read again in a moment.
      const clock = await this.load(workspaceId).catch(() => undefined)
      const text = JSON.stringify(clock)
      if (clock && text !== seen) for (const tell of watch.tells) tell(clock)
      if (clock) seen = text
      if (watch.tells.size > 0) watch.timer = setTimeout(look, everyMs)
    }
    watch.timer = setTimeout(look, everyMs)
    return watch
  }
}
