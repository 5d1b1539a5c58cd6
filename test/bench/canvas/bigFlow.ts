import type { Flow } from '@rekindle/runtime'

type Nodes = Flow['nodes']

/** Messages, waits, questions and splits, five a row, as a marketer who went too far would draw them. */
const kinds: readonly { type: string; settings: Flow['nodes'][string]['settings']; ports: string[] }[] = [
  {
    type: 'channel',
    settings: {
      channel: 'email',
      category: 'care',
      copy: {
        en: { subject: 'A free check', body: 'Hello {{ customer.name }}, we kept a free check for you.' },
      },
      maxAge: '2d',
      whenSuppressed: 'continue',
    },
    ports: ['sent'],
  },
  { type: 'wait', settings: { mode: 'duration', for: '3d', at: '10:00' }, ports: ['done'] },
  {
    type: 'condition',
    settings: {
      branches: [
        { id: 'far', title: 'Too far', when: { attr: 'reason', is: 'eq', value: 'convenience' } },
        { id: 'price', title: 'Price', when: { attr: 'reason', is: 'eq', value: 'price' } },
      ],
    },
    ports: ['far', 'price', 'else'],
  },
  { type: 'wait', settings: { mode: 'window', from: '19:00' }, ports: ['done'] },
  { type: 'update', settings: { set: { touch: 1 }, unset: [] }, ports: ['done'] },
]

const rowLength = 20
const idOf = (index: number) =>
  `n_${index
    .toString(36)
    .padStart(10, '0')
    .replaceAll(/[ilou]/g, 'z')}`

/**
 * A sound drawing of so many nodes: a chain that is laid out in rows, whose questions also lead to the row below. No
 * customer fits its audience.
 */
export function bigFlow(size: number): Flow {
  const ids = new Set<string>()
  for (let index = 0; ids.size < size; index++) ids.add(idOf(index))
  const names = [...ids]
  const nodes: Nodes = {
    [names[0] ?? '']: {
      type: 'segment',
      v: 1,
      settings: { audience: { attr: 'nobody', is: 'isSet' }, trigger: { kind: 'once' } },
    },
  }
  const edges: Flow['edges'] = [{ from: names[0] ?? '', port: 'joined', to: names[1] ?? '' }]
  for (let index = 1; index < size; index++) {
    const id = names[index] ?? ''
    const kind = kinds[index % kinds.length]
    if (index === size - 1 || !kind) {
      nodes[id] = { type: 'exit', v: 1, settings: { reason: 'completed' } }
      continue
    }
    nodes[id] = {
      type: kind.type,
      v: 1,
      title: { en: `Step ${index}`, 'zh-CN': `第 ${index} 步` },
      settings: kind.settings,
    }
    for (const [at, port] of kind.ports.entries()) {
      const to = names[Math.min(index + (at === 0 ? 1 : at * rowLength), size - 1)] ?? ''
      edges.push({ from: id, port, to })
    }
  }
  const layout = Object.fromEntries(
    names.map((id, index) => [
      id,
      [(index % rowLength) * 344, Math.floor(index / rowLength) * 216] as [number, number],
    ]),
  )
  return {
    format: 1,
    title: { en: `${size} nodes`, 'zh-CN': `${size} 个节点` },
    entry: names[0] ?? '',
    settings: { goals: [{ id: 'back', event: 'order.paid', window: '30d' }] },
    nodes,
    edges,
    layout,
  }
}
