import { ArrowUpRight, EllipsisVertical } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { NodeIcon } from '../canvas/NodeIcon.tsx'
import { nodeFace } from '../canvas/nodeFace.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import type { MemberRow } from './OutlineRow.ts'
import { RowButton } from './RowButton.tsx'
import { RowFrame, type RowProps } from './RowFrame.tsx'

/** A step by its name, below the group it stands in. */
export const MemberRowView = memo(function MemberRowView(props: RowProps<MemberRow>) {
  const { row, active, onGoTo, onMenu } = props
  const { t } = useTranslation('outline')
  const { registry, readOnly } = useEditing()
  const { language } = useLanguage()
  const node = useFlow((flow) => flow.nodes[row.id])
  if (!node) return null
  const { title, icon, group } = nodeFace(node, registry, language)
  const cells = {
    step: (
      <>
        <NodeIcon icon={icon} group={group} size={22} />
        <span dir="auto" className="truncate">
          {title}
        </span>
      </>
    ),
    leads: (
      <button
        type="button"
        tabIndex={-1}
        className="flex max-w-full min-w-0 items-center gap-1.5 rounded px-1 py-0.5 text-xs text-muted hover:bg-hover"
        onClick={(click) => {
          click.stopPropagation()
          onGoTo(row.id)
        }}
      >
        <ArrowUpRight size={13} aria-hidden className="shrink-0" />
        <span className="truncate">{t('member.show')}</span>
      </button>
    ),
    deeds: readOnly ? null : (
      <span className="flex justify-end">
        <RowButton
          label={t('deed.menu', { name: title })}
          icon={EllipsisVertical}
          active={active}
          onPress={() => onMenu(row)}
        />
      </span>
    ),
  }
  return <RowFrame {...props} cells={cells} faint />
})
