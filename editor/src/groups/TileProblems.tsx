import { useStore } from 'zustand'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { ProblemPill } from '../problems/ProblemPill.tsx'
import { useGoToNode } from '../publish/useGoToNode.ts'

/** What is wrong with the steps of a collapsed group; opens it and leads to the worst. */
export function TileProblems({ nodes, far }: { nodes: readonly string[]; far: boolean }) {
  const { problems, registry } = useEditing()
  const { language } = useLanguage()
  const byNode = useStore(problems, (state) => state.byNode)
  const drawn = useFlow((flow) => flow.nodes)
  const goTo = useGoToNode()
  const list = nodes.flatMap((id) => byNode[id] ?? [])
  if (list.length === 0) return null
  const titleOf = (id = '') => drawn[id] && nodeFace(drawn[id], registry, language).title
  return (
    <ProblemPill
      problems={list}
      far={far}
      placeOf={({ node }) => titleOf(node)}
      onOpen={({ node, path }) => goTo(node, path)}
    />
  )
}
