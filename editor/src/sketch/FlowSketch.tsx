import type { Flow } from '@rekindle/runtime'
import { clsx } from 'clsx'
import { useMemo } from 'react'
import type { Point } from '../document/Point.ts'
import { sketchLayout } from './sketchLayout.ts'

interface Props {
  flow: Pick<Flow, 'entry' | 'nodes' | 'edges' | 'layout'>
  /** Nodes and `from to` edges to stand out; the rest is faint. */
  path?: { nodes: ReadonlySet<string>; edges: ReadonlySet<string> }
  /** Where somebody is, or was last. */
  current?: string | undefined
  className?: string
}

const box = { width: 130, height: 72 }
const room = 24
/** Without words the cards are narrow, so the drawing may be too. */
const squeeze = 0.62

/** A flow in miniature, without words: decoration beside its title. */
export function FlowSketch({ flow, path, current, className }: Props) {
  const places = useMemo(
    () => new Map([...sketchLayout(flow)].map(([id, [x, y]]) => [id, [x * squeeze, y] as Point])),
    [flow],
  )
  const xs = [...places.values()].map(([x]) => x)
  const ys = [...places.values()].map(([, y]) => y)
  const [left, top] = [Math.min(...xs) - room, Math.min(...ys) - room]
  const width = Math.max(...xs) - left + box.width + room
  const height = Math.max(...ys) - top + box.height + room
  const ends = new Set(Object.keys(flow.nodes))
  for (const edge of flow.edges) ends.delete(edge.from)
  return (
    <svg viewBox={`${left} ${top} ${width} ${height}`} className={className} aria-hidden focusable="false">
      {flow.edges.map(({ from, port, to }) => {
        const [a, b] = [places.get(from), places.get(to)]
        const on = path?.edges.has(`${from} ${to}`)
        return a && b ? (
          <path
            key={`${from} ${port}`}
            d={curve(a, b)}
            fill="none"
            strokeWidth={on ? 9 : 5}
            className={clsx(on ? 'stroke-accent' : 'stroke-line-strong', path && !on && 'opacity-30')}
          />
        ) : null
      })}
      {[...places].map(([id, [x, y]]) => {
        const on = path ? path.nodes.has(id) : true
        return (
          <rect
            key={id}
            x={x}
            y={y}
            {...box}
            rx={ends.has(id) ? 36 : 18}
            strokeWidth={id === current ? 12 : 6}
            className={clsx(
              id === flow.entry || (path && on)
                ? 'fill-accent stroke-accent'
                : 'fill-surface stroke-line-strong',
              id === current && 'stroke-ink',
              !on && 'opacity-40',
            )}
          />
        )
      })}
    </svg>
  )
}

/** From the right edge of one box to the left edge of another. */
function curve([ax, ay]: Point, [bx, by]: Point): string {
  const [x1, y1] = [ax + box.width, ay + box.height / 2]
  const [x2, y2] = [bx, by + box.height / 2]
  const bend = Math.max(36, Math.abs(x2 - x1) / 2)
  return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`
}
