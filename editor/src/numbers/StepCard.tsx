import type { ReactNode } from 'react'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { NodeIcon } from '../canvas/NodeIcon.tsx'
import { nodeFace } from '../canvas/nodeFace.ts'
import { ReachedText } from '../canvas/ReachedText.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { StepComments } from './StepComments.tsx'

/** A step on a telephone: its name and kind, when people come to it, what is said about it, and what is known of it. */
export function StepCard({ id, children }: { id: string; children: ReactNode }) {
  const { registry } = useEditing()
  const { language } = useLanguage()
  const node = useFlow((flow) => flow.nodes[id])
  if (!node) return null
  const { icon, group, title, kind } = nodeFace(node, registry, language)
  return (
    <li
      className="overflow-hidden rounded-2xl border bg-surface shadow-card -outline-offset-2"
      data-step={id}
      tabIndex={-1}
    >
      <div className="flex items-start gap-3 pt-3.5 pr-2 pb-2 pl-4">
        <NodeIcon icon={icon} group={group} size={34} />
        <div className="min-w-0 grow">
          <h3 dir="auto" className="text-sm leading-5 font-semibold">
            {title}
          </h3>
          <p className="flex flex-wrap items-baseline gap-x-1 text-xs text-muted">
            {title === kind ? null : <span>{kind}</span>}
            <ReachedText id={id} led={title !== kind} />
          </p>
        </div>
        <StepComments id={id} title={title} />
      </div>
      {children}
    </li>
  )
}
