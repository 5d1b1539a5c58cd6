import { useEffect, useRef, useState } from 'react'

/** `lost`: the connection broke and is being tried again. */
export type StreamState = 'connecting' | 'open' | 'lost'

const firstDelayMs = 1_000
const longestDelayMs = 30_000

/**
 * Listens to one kind of server-sent event while mounted. Opens again after a break, each time a little later.
 * `url` undefined listens to nothing.
 */
export function useStream<Data>(
  url: string | undefined,
  event: string,
  onData: (data: Data) => void,
): StreamState {
  const [state, setState] = useState<StreamState>('connecting')
  const latest = useRef(onData)
  useEffect(() => {
    latest.current = onData
  })
  useEffect(() => {
    if (!url) return
    return listen(url, event, (text) => latest.current(JSON.parse(text) as Data), setState)
  }, [url, event])
  return state
}

/** A browser gives up for good after an HTTP error, so the source is always opened anew. Returns the way to stop. */
function listen(
  url: string,
  event: string,
  onText: (text: string) => void,
  onState: (state: StreamState) => void,
): () => void {
  let delay = firstDelayMs
  let timer: ReturnType<typeof setTimeout> | undefined
  let source: EventSource
  const open = () => {
    source = new EventSource(url)
    source.addEventListener('open', () => {
      delay = firstDelayMs
      onState('open')
    })
    source.addEventListener(event, (message) => onText((message as MessageEvent<string>).data))
    source.addEventListener('error', () => {
      source.close()
      onState('lost')
      timer = setTimeout(open, delay)
      delay = Math.min(delay * 2, longestDelayMs)
    })
  }
  onState('connecting')
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
