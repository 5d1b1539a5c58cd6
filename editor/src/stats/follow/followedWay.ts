import type { Story } from '@rekindle/server/contract'

/** One arrival of the customer at a node. */
export interface Stop {
  /** 1 for the first step of the run. */
  order: number
  arrivedAt: string
}

/** The way of one run, as the drawing shows it. */
export interface Way {
  run: string
  /** By node; who came again has several stops there. */
  stops: Readonly<Record<string, readonly Stop[]>>
  /** Lines that were taken, as `<node> <port>`. */
  edges: ReadonlySet<string>
  /** Where the customer rests now; absent once the run is over. */
  now: string | undefined
}

/** The way a story tells. A plan that moved the customer drew no line: there is none between these steps. */
export function followedWay({ run, steps, status }: Pick<Story, 'run' | 'steps' | 'status'>): Way {
  const stops: Record<string, Stop[]> = {}
  const edges = new Set<string>()
  for (const [index, { node, arrivedAt, by, key }] of steps.entries()) {
    const here = stops[node] ?? []
    stops[node] = here
    here.push({ order: index + 1, arrivedAt })
    if (by === 'port' && steps[index + 1]) edges.add(`${node} ${key}`)
  }
  return { run, stops, edges, now: status === 'ended' ? undefined : steps.at(-1)?.node }
}
