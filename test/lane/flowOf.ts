import { Flow, type FlowSettings, type Json } from '@rekindle/runtime'

type Node = [type: string, settings: Record<string, Json>]
const fitAll: Json = { attr: 'tier', is: 'isSet' }

/** A drawing from a few words: `edges` are `'from.port > to'`, node ids lose their `n_`. The entry is `in`. */
export function flowOf(
  nodes: Record<string, Node>,
  edges: string[],
  settings: FlowSettings = {},
  audience: Json = fitAll,
): Flow {
  const all: Record<string, Node> = { in: ['segment', { audience, trigger: { kind: 'once' } }], ...nodes }
  return Flow.parse({
    format: 1,
    title: { en: 'Test' },
    entry: 'n_in',
    settings,
    nodes: Object.fromEntries(
      Object.entries(all).map(([id, [type, set]]) => [`n_${id}`, { type, v: 1, settings: set }]),
    ),
    edges: edges.map((edge) => {
      const [, from, port, to] = /^(\w+)\.(\w+) > (\w+)$/.exec(edge) ?? []
      return { from: `n_${from}`, port, to: `n_${to}` }
    }),
  })
}

export const sms = (body: string, category = 'marketing', more: Record<string, Json> = {}): Node => [
  'channel',
  { channel: 'sms', category, copy: { en: { body } }, ...more },
]
export const waitFor = (duration: string): Node => ['wait', { mode: 'duration', for: duration }]
