import { useEffect, useRef, useState } from 'react'
import { createLine, type Line, type StreamState } from './createLine.ts'
import { withQuery } from './request.ts'

/**
 * Listens to one of the server's streams while mounted. All streams of a workspace share a connection. `url`: that of
 * the stream alone; undefined listens to nothing.
 */
export function useStream<Data>(url: string | undefined, onData: (data: Data) => void): StreamState {
  const [state, setState] = useState<StreamState>('connecting')
  const latest = useRef(onData)
  useEffect(() => {
    latest.current = onData
  })
  useEffect(() => {
    if (!url) return
    setState('connecting')
    const { line, of } = lineOf(url)
    return line({ of, onText: (text) => latest.current(JSON.parse(text) as Data), onState: setState })
  }, [url])
  return state
}

const lines = new Map<string, Line>()

/** The connection of a workspace, and the name of the stream there. */
function lineOf(url: string): { line: Line; of: string } {
  const [, base = '', of = ''] = /^(.*\/workspaces\/[^/]+)\/(.+)\/stream$/.exec(url) ?? []
  if (of === '') throw new Error(`"${url}" is no stream of a workspace.`)
  const known = lines.get(base)
  if (known) return { line: known, of }
  const line = createLine((names) => new EventSource(withQuery(`${base}/stream`, { of: names.join() })))
  lines.set(base, line)
  return { line, of }
}
