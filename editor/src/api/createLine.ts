/** `lost`: the connection broke and is being tried again. */
export type StreamState = 'connecting' | 'open' | 'lost'

/** One thing that is listened to, by the name that the server has for it. */
export interface Topic {
  of: string
  onText: (text: string) => void
  onState: (state: StreamState) => void
}

/** Listens; answers the way to stop. */
export type Line = (topic: Topic) => () => void

const firstDelayMs = 1_000
const longestDelayMs = 30_000
/** A page mounts its parts one after another: what comes within this time is asked for together. */
const gatherMs = 40

/**
 * One connection for everything that a page listens to: a browser has six for a server, in all its tabs. When something
 * else is wanted a new connection is opened before the old one is given up. One that breaks is opened anew, each time a little later.
 */
export function createLine(open: (of: readonly string[]) => EventSource): Line {
  const topics = new Set<Topic>()
  let sources: EventSource[] = []
  let asked = ''
  /** What each stream said last: who begins to listen later hears it, too. */
  const latest = new Map<string, string>()
  let state: StreamState = 'connecting'
  let delay = firstDelayMs
  let timer: ReturnType<typeof setTimeout> | undefined

  const namesNow = () => [...new Set([...topics].map(({ of }) => of))].sort()
  const tell = (next: StreamState) => {
    state = next
    for (const { onState } of [...topics]) onState(next)
  }
  const close = (some: readonly EventSource[]) => {
    for (const source of some) source.close()
    sources = sources.filter((source) => !some.includes(source))
  }
  const connect = () => {
    const names = namesNow()
    asked = names.join()
    latest.clear()
    if (names.length === 0) {
      close(sources)
      state = 'connecting'
      delay = firstDelayMs
      return
    }
    const source = open(names)
    sources.push(source)
    const isNewest = () => sources.at(-1) === source
    source.addEventListener('open', () => {
      if (!isNewest()) return
      close(sources.slice(0, -1))
      delay = firstDelayMs
      tell('open')
    })
    for (const of of names)
      source.addEventListener(of, (message) => {
        const text = (message as MessageEvent<string>).data
        latest.set(of, text)
        for (const topic of [...topics]) if (topic.of === of) topic.onText(text)
      })
    // A browser gives up for good after an HTTP error, so the source is always opened anew.
    source.addEventListener('error', () => {
      if (!isNewest()) return close([source])
      close(sources)
      tell('lost')
      later(delay, connect)
      delay = Math.min(delay * 2, longestDelayMs)
    })
  }
  const later = (ms: number, run: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(run, ms)
  }
  const isOther = () => namesNow().join() !== asked
  const changed = () => {
    if (topics.size === 0) {
      clearTimeout(timer)
      connect()
    } else if (isOther())
      // A part that goes and comes back at once asks for nothing new.
      later(gatherMs, () => {
        if (isOther() || state === 'lost') connect()
      })
  }
  globalThis.addEventListener('online', () => {
    if (state === 'lost') later(0, connect)
  })
  return (topic) => {
    topics.add(topic)
    const text = latest.get(topic.of)
    if (text !== undefined) {
      topic.onState(state)
      topic.onText(text)
    }
    changed()
    return () => {
      topics.delete(topic)
      changed()
    }
  }
}
