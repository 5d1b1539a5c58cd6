/** A rest between two rounds that a ring of the bell cuts short. A ring during a round makes the next rest end at once. */
export interface Pace {
  /** At most so long, when that is shorter than usual. */
  rest(atMostMs?: number): Promise<void>
  wake(): void
}

export function createPace(everyMs: number, signal: AbortSignal): Pace {
  let rung = false
  let end: (() => void) | undefined
  const wake = () => {
    rung = true
    end?.()
  }
  signal.addEventListener('abort', wake)
  return {
    wake,
    rest: (atMostMs = everyMs) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer)
          end = undefined
          rung = false
          resolve()
        }
        const timer = setTimeout(finish, Math.min(everyMs, atMostMs))
        end = finish
        if (rung || signal.aborted) finish()
      }),
  }
}
