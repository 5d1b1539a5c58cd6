import { EllipsisVertical, Group } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { GroupFigures } from '../groups/GroupFigures.tsx'
import { GroupTitle } from '../groups/GroupTitle.tsx'
import type { GroupRow } from './OutlineRow.ts'
import { RowButton } from './RowButton.tsx'
import { RowFrame, type RowProps } from './RowFrame.tsx'

/** A frame of the canvas: its name, how many steps it has, and its people as of one step. */
export const GroupRowView = memo(function GroupRowView(props: RowProps<GroupRow>) {
  const { row, active, onMenu } = props
  const { t } = useTranslation('outline')
  const { numbers } = useEditing()
  const group = useFlow((flow) => groupsOf(flow).find(({ id }) => id === row.group))
  const hasNumbers = useStore(numbers, ({ stats }) => stats !== undefined)
  if (!group) return null
  const cells = {
    step: (
      <>
        <Group size={15} aria-hidden className="shrink-0 text-muted" />
        <span className="sr-only">{t('inGroup')}</span>
        <span className="flex min-w-0 grow items-center gap-2" data-title>
          <GroupTitle id={group.id} title={group.title} className="font-medium" />
        </span>
      </>
    ),
    leads: (
      <span className="px-1 text-xs text-muted">{t('groups:steps', { count: group.nodes.length })}</span>
    ),
    when: group.collapsed ? <span className="text-xs text-muted">{t('group.collapsed')}</span> : null,
    numbers: hasNumbers ? <GroupFigures group={group} className="flex w-full" /> : null,
    deeds: (
      <span className="flex justify-end">
        <RowButton
          label={t('deed.menu', { name: group.title })}
          icon={EllipsisVertical}
          active={active}
          onPress={() => onMenu(row)}
        />
      </span>
    ),
  }
  return <RowFrame {...props} cells={cells} group={group.id} />
})
