import type { Flow, FlowNode } from '@rekindle/runtime'
import type { Edge, EdgeChange } from '@xyflow/react'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { edgeKey } from '../document/edgeKey.ts'
import { bundleEdges } from '../groups/bundleEdges.ts'
import { hiddenIn } from '../groups/groupKey.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useEditing, useFlow, useView } from './Editing.ts'
import { nodeFace } from './nodeFace.ts'

/** An edge with what its label was made from. */
interface Kept {
  edge: Edge
  from: FlowNode | undefined
  to: FlowNode | undefined
  language: string
}

/** Edges as React Flow wants them; one that did not change keeps its object. */
export function useCanvasEdges() {
  const { t } = useTranslation('canvas')
  const { view, registry } = useEditing()
  const { language } = useLanguage()
  const list = useFlow((flow) => flow.edges)
  const nodes = useFlow((flow) => flow.nodes)
  const groups = useFlow((flow) => flow.groups)
  const selected = useView(({ edges }) => edges)
  const kept = useRef(new Map<string, Kept>())
  const edges = useMemo(() => {
    const titleOf = (id: string) => {
      const node = nodes[id]
      return node ? nodeFace(node, registry, language).title : ''
    }
    const next = sound(list, nodes).map((edge): Kept => {
      const id = edgeKey(edge)
      const selectedNow = selected.has(id)
      const [from, to] = [nodes[edge.from], nodes[edge.to]]
      const old = kept.current.get(id)
      if (old && old.edge.target === edge.to && old.edge.selected === selectedNow)
        if (old.from === from && old.to === to && old.language === language) return old
      const ariaLabel = t('edge.label', { from: titleOf(edge.from), port: edge.port, to: titleOf(edge.to) })
      return {
        from,
        to,
        language,
        edge: {
          id,
          type: 'step',
          source: edge.from,
          sourceHandle: edge.port,
          target: edge.to,
          selected: selectedNow,
          ariaLabel,
          // Tab goes from card to card; from a card, E leads to its edges.
          domAttributes: { tabIndex: -1, 'aria-roledescription': t('edge.role') },
          ...(selectedNow ? { zIndex: 1 } : {}),
        },
      }
    })
    kept.current = new Map(next.map((one) => [one.edge.id, one]))
    return bundleEdges(
      next.map(({ edge }) => edge),
      hiddenIn({ nodes, ...(groups ? { groups } : {}) }),
    )
  }, [list, nodes, groups, selected, registry, language, t])
  const onEdgesChange = useCallback(
    (changes: EdgeChange[]) => {
      const picks = changes.filter((change) => change.type === 'select')
      if (picks.length === 0) return
      const now = new Set(view.getState().edges)
      for (const { id, selected: on } of picks) on ? now.add(id) : now.delete(id)
      view.getState().select({ nodes: view.getState().nodes, edges: now })
    },
    [view],
  )
  return { edges, onEdgesChange }
}

/** Edges that can be drawn: both ends are there, and each port has one. The others are told among the problems. */
function sound(edges: Flow['edges'], nodes: Flow['nodes']): Flow['edges'] {
  const seen = new Set<string>()
  return edges.filter((edge) => {
    const key = edgeKey(edge)
    if (seen.has(key) || !nodes[edge.from] || !nodes[edge.to]) return false
    seen.add(key)
    return true
  })
}
