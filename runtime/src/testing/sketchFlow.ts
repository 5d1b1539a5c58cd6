import type { Flow, FlowSettings } from '../flow/Flow.ts'
import type { Json } from '../rule/Facts.ts'

/** Nodes by a short name, which becomes title and, behind `n_`, id. The first is the entry. */
export type Sketch = Record<string, [type: string, settings: Record<string, Json>]>

/**
 * A flow in a few words, for tests: `sketchFlow({ start: ['segment', …], rest: ['wait', …] }, ['start joined rest'])`.
 * An edge is `from port to`.
 */
export function sketchFlow(nodes: Sketch, edges: readonly string[], settings: FlowSettings = {}): Flow {
  const idOf = (name: string) => `n_${name}`
  return {
    format: 1,
    title: { en: 'Sketch', 'zh-CN': '草图' },
    entry: idOf(Object.keys(nodes)[0] ?? ''),
    settings: { goals: [{ id: 'back', event: 'order.paid', window: '30d' }], ...settings },
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([name, [type, given]]) => [
        idOf(name),
        { type, v: 1, title: name, settings: given },
      ]),
    ),
    edges: edges.map((edge) => {
      const [from = '', port = '', to = ''] = edge.split(' ')
      return { from: idOf(from), port, to: idOf(to) }
    }),
  }
}
