import type { FlowNode } from '@rekindle/runtime'
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useLanguage } from '../i18n/useLanguage.ts'
import { type DrawnPort, drawnPorts } from './drawnPorts.ts'
import { useEditing, useFlow } from './Editing.ts'
import { edgesFrom } from './edgesFrom.ts'
import { nodeFace } from './nodeFace.ts'

/** Ports of a node with where they lead; drawn again only when one of its own edges changes. */
export function usePorts(id: string, node: FlowNode): DrawnPort[] {
  const { registry } = useEditing()
  const { language } = useLanguage()
  const { ports } = nodeFace(node, registry, language)
  const edges = useFlow(useShallow((flow) => edgesFrom(flow.edges, id)))
  return useMemo(() => drawnPorts(ports, edges), [ports, edges])
}
