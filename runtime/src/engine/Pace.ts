/** A rest between two rounds that a ring of the bell cuts short. A ring during a round makes the next rest end at once. */
export interface Pace {
  rest(): Promise<void>
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
    rest: () =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer)
          end = undefined
          rung = false
          resolve()
        }
        const timer = setTimeout(finish, everyMs)
        end = finish
        if (rung || signal.aborted) finish()
      }),
  }
}
