import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again every few milliseconds until there is an answer; nothing when the time is over. */
export async function waitUntil<T>(
  ask: () => T | undefined | false,
  timeoutMs: number,
  everyMs = 15,
): Promise<T | undefined> {
  const endsAt = performance.now() + timeoutMs
  for (;;) {
    const answer = ask()
    if (answer !== undefined && answer !== false) return answer
    if (performance.now() > endsAt) return undefined
    await sleep(everyMs)
  }
}
