import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'

/** One way to hear of news: `tell` is called for each, until the function that it answers is. */
export type Subscribe<T> = (tell: (news: T) => void) => () => void

const keepAliveMs = 15_000

/**
 * Server-sent events of one name. Only the latest news waits to be written: a slow reader skips states, it never makes
 * a queue. Ends when the reader goes or the server stops.
 */
export function streamEvents<T>(
  c: Context,
  event: string,
  subscribe: Subscribe<T>,
  closing: AbortSignal,
): Response {
  return streamSSE(c, async (stream) => {
    let latest: T | undefined
    let wake: (() => void) | undefined
    let over = false
    const unsubscribe = subscribe((news) => {
      latest = news
      wake?.()
    })
    const end = () => {
      over = true
      wake?.()
    }
    stream.onAbort(end)
    closing.addEventListener('abort', end)
    if (closing.aborted) end()
    while (!over) {
      if (latest === undefined) {
        const isQuiet = await rest(keepAliveMs, (resolve) => {
          wake = resolve
        })
        wake = undefined
        if (isQuiet && !over) await stream.write(': still here\n\n')
        continue
      }
      const news = latest
      latest = undefined
      await stream.writeSSE({ event, data: JSON.stringify(news) })
    }
    closing.removeEventListener('abort', end)
    unsubscribe()
  })
}

/** Whether the time ran out before it was woken. */
function rest(ms: number, waker: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), ms)
    waker(() => {
      clearTimeout(timer)
      resolve(false)
    })
  })
}
