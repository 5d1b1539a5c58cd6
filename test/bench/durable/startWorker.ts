import { type Bell, runWorker } from '@rekindle/runtime/engine'
import type { Ring } from './openRing.ts'

/** A worker of a ring by the real clock, in this process. */
export function startWorker(ring: Ring): { bell: Bell; stop: () => Promise<void> } {
  const stop = new AbortController()
  const listeners: (() => void)[] = []
  const bell: Bell = {
    ring: () => {
      for (const wake of listeners) wake()
    },
    listen: async (wake) => {
      listeners.push(wake)
      return async () => {}
    },
  }
  const engine = { ...ring.engine, clock: () => Date.now() }
  const ended = runWorker(engine, { bell, signal: stop.signal })
  return {
    bell,
    stop: async () => {
      stop.abort()
      await ended
    },
  }
}
