import { Graph, layout } from '@dagrejs/dagre'
import type { Flow } from '@rekindle/runtime'
import type { Point } from './Point.ts'

export interface Size {
  width: number
  height: number
}

const gaps = { rankdir: 'LR', nodesep: 40, ranksep: 96, marginx: 0, marginy: 0 } as const

/** Tidy places for all nodes, from left to right along the edges. Loaded only when somebody asks for it. */
export function layoutFlow(flow: Flow, sizeOf: (id: string) => Size): Map<string, Point> {
  const graph = new Graph({ multigraph: true })
  graph.setGraph(gaps)
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of Object.keys(flow.nodes)) graph.setNode(id, { ...sizeOf(id) })
  for (const { from, port, to } of flow.edges) {
    if (flow.nodes[from] && flow.nodes[to]) graph.setEdge(from, to, {}, port)
  }
  layout(graph)
  return new Map(
    graph.nodes().map((id) => {
      const { x, y, width, height } = graph.node(id)
      return [id, [x - width / 2, y - height / 2]]
    }),
  )
}
