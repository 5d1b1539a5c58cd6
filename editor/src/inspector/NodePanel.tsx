import { pickText } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { NodeIcon } from '../canvas/NodeIcon.tsx'
import { nodeFace } from '../canvas/nodeFace.ts'
import { CommentStep } from '../comments/CommentStep.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { OthersAtNode } from '../presence/OthersAtNode.tsx'
import { NodeStatsPanel } from '../stats/NodeStatsPanel.tsx'
import { NodeActions } from './NodeActions.tsx'
import { NodeProblems } from './NodeProblems.tsx'
import { NodeSettings } from './NodeSettings.tsx'
import { PortLinks } from './PortLinks.tsx'
import { TitleField } from './TitleField.tsx'

/** Everything about one node: name, settings, ways out, problems, numbers. */
export function NodePanel({ id }: { id: string }) {
  const { t } = useTranslation('canvas')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const node = useFlow((flow) => flow.nodes[id])
  if (!node) return null
  const face = nodeFace(node, registry, language)
  return (
    <>
      <header className="flex flex-col gap-3 border-b px-4 pt-4 pb-3.5">
        <div className="flex items-start gap-3">
          <NodeIcon icon={face.icon} group={face.group} size={34} />
          <h2 className="min-w-0 grow self-center text-sm leading-5 font-semibold">{face.kind}</h2>
          <CommentStep id={id} />
          <NodeActions id={id} />
        </div>
        <p className="-mt-1.5 text-xs text-pretty text-muted">
          {face.type
            ? pickText(face.type.purpose, language)
            : t('inspector.unknownType', { type: node.type })}
        </p>
        <TitleField id={id} node={node} kind={face.kind} />
      </header>
      <OthersAtNode id={id} />
      <div className="flex flex-col gap-5 px-4 py-4">
        <NodeStatsPanel id={id} ports={face.ports} />
        {face.type ? <NodeSettings id={id} node={node} type={face.type} /> : null}
        <PortLinks id={id} node={node} />
        <NodeProblems id={id} />
      </div>
    </>
  )
}
