import type { Flow } from '@rekindle/runtime'
import type { Move, Settings } from './Standing.ts'

/** The normal ways out of each type: the one that people take past a node that does nothing, then the others. */
const waysPast: Record<string, (settings: Settings) => string[]> = {
  note: () => ['done'],
  condition: ({ branches }) => ['else', ...branches.map(({ id }) => id)],
  wait: ({ mode, late, others = [] }) => {
    if (mode === 'event') return ['timeout', 'happened', ...others.map(({ id }) => id)]
    if (mode === 'rule') return ['timeout', 'happened']
    return mode === 'date' && late === 'port' ? ['done', 'late'] : ['done']
  },
  split: ({ arms }) => arms.flatMap(({ id, control }) => (control ? [] : [id])),
  channel: () => ['sent', 'notSent'],
  offer: () => ['noStock', 'given'],
  task: () => ['timeout', 'reached', 'refused', 'noAnswer'],
  lookup: () => ['none', 'found'],
  update: () => ['done'],
}

/** Whoever comes to a disabled node goes on by its first way that leads somewhere, else ends by the first of all. */
export function passDisabled(flow: Flow, id: string): Move {
  const node = flow.nodes[id]
  const ways = waysPast[node?.type ?? '']?.(node?.settings as unknown as Settings) ?? []
  const leave =
    ways.find((port) => flow.edges.some((edge) => edge.from === id && edge.port === port)) ?? ways[0]
  if (leave === undefined) throw new Error(`"${id}" can't be disabled.`)
  return { leave }
}
