import type { NodeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow, useView } from '../canvas/Editing.ts'
import { useFar } from '../canvas/useFar.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { GroupTitle } from './GroupTitle.tsx'
import { groupOf } from './groupKey.ts'
import { useGroupCommands } from './useGroupCommands.ts'

/** A titled frame behind the cards of a group. By its title it is selected, moved and named. */
export const GroupFrame = memo(function GroupFrame({ id: key, selected }: NodeProps) {
  const { t } = useTranslation('groups')
  const { view } = useEditing()
  const id = groupOf(key)
  const group = useFlow((flow) => groupsOf(flow).find((one) => one.id === id))
  const isAim = useView(({ aim }) => aim !== undefined && aim === id)
  const commands = useGroupCommands()
  const far = useFar()
  if (!group) return null
  const text = far ? 'text-[26px] leading-9' : 'text-[13px] leading-5'
  return (
    <fieldset
      aria-label={t('frame', { title: group.title, count: group.nodes.length })}
      className={clsx(
        'size-full rounded-2xl border transition-[border-color,background-color]',
        selected || isAim ? 'border-accent' : 'border-line-strong/70 border-dashed',
        isAim ? 'bg-accent-soft/60' : 'bg-sunken/60',
      )}
    >
      <div
        className="group-hold pointer-events-auto flex h-11 items-center gap-1.5 overflow-hidden px-3"
        onPointerDown={(press) => {
          if (press.target instanceof HTMLInputElement) return
          const { nodes, select } = view.getState()
          const adds = press.shiftKey || press.metaKey || press.ctrlKey
          if (adds) select({ nodes: [...nodes, ...group.nodes] })
          else if (!selected) commands.select(group)
        }}
      >
        <button
          type="button"
          data-group={group.id}
          aria-expanded
          aria-label={t('collapse', { title: group.title })}
          title={t('collapse', { title: group.title })}
          className="nodrag -ml-1 flex size-6 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink"
          onClick={() => commands.setCollapsed(group, true)}
          onKeyDown={(press) => {
            if (press.key !== 'F2') return
            press.preventDefault()
            view.getState().rename(group.id)
          }}
        >
          <ChevronDown size={15} aria-hidden />
        </button>
        <GroupTitle id={group.id} title={group.title} className={`font-semibold ${text}`} />
        <span className={`shrink-0 text-muted ${far ? 'text-[20px]' : 'text-xs'}`}>
          {t('steps', { count: group.nodes.length })}
        </span>
      </div>
    </fieldset>
  )
})
