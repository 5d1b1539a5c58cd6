import { registry } from '@rekindle/nodes'
import { type Edge, type Node, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import '../../canvas/canvas.css'
import './compare.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { arrow } from '../../canvas/arrow.ts'
import { DotGrid } from '../../canvas/DotGrid.tsx'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { shapeOf } from '../../canvas/shapeOf.ts'
import { flowOrder } from '../../document/flowOrder.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { CompareCard } from './CompareCard.tsx'
import { type ComparedEdge, CompareEdge } from './CompareEdge.tsx'
import { useComparing } from './Comparing.ts'
import { lineKey } from './unionFlow.ts'

const nodeTypes = { compared: CompareCard }
const edgeTypes = { compared: CompareEdge }
const defaultEdge = { markerEnd: arrow }

/** Both drawings at once, to look at. */
export function CompareCanvas() {
  const { t } = useTranslation('publish')
  const { language } = useLanguage()
  const { union, changeOf } = useComparing()
  const { flow, edges: changed } = union
  const nodes = useMemo(
    () =>
      flowOrder(flow).flatMap((id): Node[] => {
        if (!flow.nodes[id]) return []
        const [x, y] = flow.layout?.[id] ?? [0, 0]
        return [
          {
            id,
            type: 'compared',
            position: { x, y },
            data: {},
            ...shapeOf(flow, id, registry, false),
            zIndex: changeOf.has(id) ? 1 : 0,
          },
        ]
      }),
    [flow, changeOf],
  )
  const edges = useMemo(() => {
    const nameOf = (id: string) => {
      const node = flow.nodes[id]
      return node ? nodeFace(node, registry, language).title : id
    }
    return flow.edges
      .filter(({ from, to }) => flow.nodes[from] && flow.nodes[to])
      .map((edge): ComparedEdge => {
        const change = changed.get(lineKey(edge))
        const { from, port, to } = edge
        return {
          id: lineKey(edge),
          type: 'compared',
          source: from,
          sourceHandle: port,
          target: to,
          data: { change },
          zIndex: change ? 1 : 0,
          focusable: false,
          ariaLabel: t(`edge.${change ?? 'kept'}`, { from: nameOf(from), to: nameOf(to) }),
        }
      })
  }, [flow, changed, language, t])
  return (
    <section aria-label={t('canvas')} className="relative min-h-72 min-w-0 grow bg-bg" data-compare>
      <ReactFlow<Node, Edge>
        nodes={nodes}
        edges={edges as Edge[]}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes as never}
        defaultEdgeOptions={defaultEdge}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        panOnScroll
        minZoom={0.1}
        maxZoom={1.5}
        fitView
        fitViewOptions={{ padding: 0.1, maxZoom: 1 }}
        onlyRenderVisibleElements={nodes.length > 150}
        attributionPosition="bottom-right"
      >
        <DotGrid />
      </ReactFlow>
    </section>
  )
}
