import { CircleSlash, EllipsisVertical, Plus } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { NodeIcon } from '../canvas/NodeIcon.tsx'
import { nodeFace } from '../canvas/nodeFace.ts'
import { ProblemBadge } from '../canvas/ProblemBadge.tsx'
import { ReachedText } from '../canvas/ReachedText.tsx'
import { CommentBadge } from '../comments/CommentBadge.tsx'
import { groupsOf } from '../document/standingGroups.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { LeadText } from './LeadText.tsx'
import type { StepRow } from './OutlineRow.ts'
import { RowButton } from './RowButton.tsx'
import { RowFrame, type RowProps } from './RowFrame.tsx'
import { RowMarks } from './RowMarks.tsx'
import { RowName } from './RowName.tsx'
import { RowNumbers } from './RowNumbers.tsx'

interface Props extends RowProps<StepRow> {
  renaming: boolean
  onRenamed: () => void
}

/** A step in full. */
export const StepRowView = memo(function StepRowView({ renaming, onRenamed, ...props }: Props) {
  const { row, active, onGoTo, onAdd, onMenu } = props
  const { t } = useTranslation('outline')
  const { registry, readOnly } = useEditing()
  const { language } = useLanguage()
  const node = useFlow((flow) => flow.nodes[row.id])
  const group = useFlow((flow) => groupsOf(flow).find(({ nodes }) => nodes.includes(row.id))?.title)
  if (!node) return null
  const face = nodeFace(node, registry, language)
  const named = face.title !== face.kind
  const head = (
    <>
      <NodeIcon icon={face.icon} group={face.group} size={28} />
      {renaming ? (
        <RowName id={row.id} node={node} kind={face.kind} onDone={onRenamed} />
      ) : (
        <span className="min-w-0 grow">
          <span className="flex min-w-0 items-center gap-2">
            {/* Beside a long name there is no room for the kind: then it wraps out of sight. */}
            <span className="flex h-[18px] min-w-0 flex-wrap items-baseline gap-x-2 overflow-hidden leading-[18px]">
              <span dir="auto" className="max-w-full truncate font-medium" title={face.title} data-title>
                {face.title}
              </span>
              {named ? <span className="text-xs leading-[18px] text-muted">{face.kind}</span> : null}
            </span>
            {group ? (
              <span className="max-w-32 shrink-[2] truncate self-center rounded bg-hover px-1.5 text-[11px] leading-4 text-muted">
                <span className="sr-only">{t('inGroup')}</span>
                {group}
              </span>
            ) : null}
            <CommentBadge id={row.id} inline />
            {node.disabled ? (
              <span className="flex shrink-0 items-center gap-1 rounded-full border px-1.5 text-[11px] leading-4 text-muted">
                <CircleSlash size={11} aria-hidden />
                {t('document:node.disabled')}
              </span>
            ) : null}
          </span>
          {face.summary ? (
            <span className="block truncate text-xs leading-[18px] text-muted" title={face.summary}>
              {face.summary}
            </span>
          ) : null}
        </span>
      )}
    </>
  )
  const cells = {
    step: head,
    leads:
      row.main && !row.open ? (
        <LeadText way={row.main} named={row.ways > 1} onGo={onGoTo} />
      ) : (
        <span className="px-1 text-xs text-muted">
          {row.ways > 0 ? t('ways', { count: row.ways }) : t('ends')}
        </span>
      ),
    when: (
      <span className="text-xs text-muted">
        <ReachedText id={row.id} led={false} />
      </span>
    ),
    numbers: <RowNumbers id={row.id} />,
    marks: <RowMarks id={row.id} isEnd={face.group === 'end'} />,
    problems: <ProblemBadge id={row.id} />,
    deeds: readOnly ? null : (
      <span className="flex justify-end">
        {row.ways > 0 ? (
          <RowButton
            label={t('deed.addBehind', { name: face.title })}
            icon={Plus}
            active={active}
            onPress={() => onAdd(row)}
          />
        ) : null}
        <RowButton
          label={t('deed.menu', { name: face.title })}
          icon={EllipsisVertical}
          active={active}
          onPress={() => onMenu(row)}
        />
      </span>
    ),
  }
  return <RowFrame {...props} cells={cells} node={row.id} />
})
