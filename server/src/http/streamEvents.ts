import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'

/** One way to hear of news: `tell` is called for each, until the function that it answers is. */
export type Subscribe<T> = (tell: (news: T) => void) => () => void

/** What is told under one name. */
export interface Source<T = unknown> {
  event: string
  subscribe: Subscribe<T>
}

const keepAliveMs = 15_000

/**
 * Server-sent events of a few names. Of each only the latest news waits to be written: a slow reader skips states, it
 * never makes a queue. Ends when the reader goes or the server stops.
 */
export function streamEvents(c: Context, closing: AbortSignal, sources: readonly Source[]): Response {
  return streamSSE(c, async (stream) => {
    const latest = new Map<string, unknown>()
    let wake: (() => void) | undefined
    let over = false
    const ends = sources.map(({ event, subscribe }) =>
      subscribe((news) => {
        latest.set(event, news)
        wake?.()
      }),
    )
    const end = () => {
      over = true
      wake?.()
    }
    stream.onAbort(end)
    closing.addEventListener('abort', end)
    if (closing.aborted) end()
    while (!over) {
      const [first] = latest
      if (first === undefined) {
        const isQuiet = await rest(keepAliveMs, (resolve) => {
          wake = resolve
        })
        wake = undefined
        if (isQuiet && !over) await stream.write(': still here\n\n')
        continue
      }
      const [event, news] = first
      latest.delete(event)
      await stream.writeSSE({ event, data: JSON.stringify(news) })
    }
    closing.removeEventListener('abort', end)
    for (const endOne of ends) endOne()
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
