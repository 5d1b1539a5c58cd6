import type { FlowNode, Port } from '@rekindle/runtime'
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useEditing, useFlow } from './Editing.ts'
import { nodeFace } from './nodeFace.ts'

export interface DrawnPort extends Port {
  /** The node it leads to. */
  to: string | undefined
  /** An edge leaves by it, but the node no longer has it. */
  unknown?: boolean
}

/** Ports of a node with where they lead, and behind them edges from ports it does not have. */
export function usePorts(id: string, node: FlowNode): DrawnPort[] {
  const { registry } = useEditing()
  const { language } = useLanguage()
  const { ports } = nodeFace(node, registry, language)
  const edges = useFlow(
    useShallow((flow) => flow.edges.filter(({ from }) => from === id).flatMap(({ port, to }) => [port, to])),
  )
  return useMemo(() => {
    const drawn = new Map<string, string>()
    for (let i = 0; i < edges.length; i += 2) drawn.set(edges[i] ?? '', edges[i + 1] ?? '')
    const known = ports.map((port) => ({ ...port, to: drawn.get(port.name) }))
    const names = new Set(ports.map(({ name }) => name))
    const strangers = [...drawn]
      .filter(([name]) => !names.has(name))
      .map(([name, to]) => ({ name, label: { en: name }, to, unknown: true }))
    return [...known, ...strangers]
  }, [ports, edges])
}
