import type { Flow } from '@rekindle/runtime'
import type { Edge, EdgeChange } from '@xyflow/react'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/useLanguage.ts'
import { edgeKey } from './createCommands.ts'
import { useEditing, useFlow, useView } from './Editing.ts'
import { nodeFace } from './nodeFace.ts'

/** Edges as React Flow wants them; one that did not change keeps its object. */
export function useCanvasEdges() {
  const { t } = useTranslation('canvas')
  const { view, registry } = useEditing()
  const { language } = useLanguage()
  const list = useFlow((flow) => flow.edges)
  const nodes = useFlow((flow) => flow.nodes)
  const selected = useView(({ edges }) => edges)
  const kept = useRef(new Map<string, Edge>())
  const edges = useMemo(() => {
    const titleOf = (id: string) => {
      const node = nodes[id]
      return node ? nodeFace(node, registry, language).title : ''
    }
    const next = sound(list, nodes).map((edge): Edge => {
      const id = edgeKey(edge)
      const on = selected.has(id)
      const ariaLabel = t('edge.label', { from: titleOf(edge.from), port: edge.port, to: titleOf(edge.to) })
      const old = kept.current.get(id)
      if (old?.target === edge.to && old.selected === on && old.ariaLabel === ariaLabel) return old
      return {
        id,
        type: 'step',
        source: edge.from,
        sourceHandle: edge.port,
        target: edge.to,
        selected: on,
        ariaLabel,
        ...(on ? { zIndex: 1 } : {}),
      }
    })
    kept.current = new Map(next.map((edge) => [edge.id, edge]))
    return next
  }, [list, nodes, selected, registry, language, t])
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
