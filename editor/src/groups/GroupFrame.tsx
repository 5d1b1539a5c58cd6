import type { NodeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFar } from '../camera/useFar.ts'
import { useEditing, useFlow, useView } from '../canvas/Editing.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { framePath } from './framePath.ts'
import { GroupTitle } from './GroupTitle.tsx'
import { groupOf } from './groupKey.ts'
import { useGroupCommands } from './useGroupCommands.ts'

/** A titled frame behind the cards of a group. By its title it is selected, moved and named. */
export const GroupFrame = memo(function GroupFrame({ id: key, selected }: NodeProps) {
  const { t } = useTranslation('groups')
  const { view, registry, numbers } = useEditing()
  const hasNumbers = useStore(numbers, ({ stats }) => stats !== undefined)
  const id = groupOf(key)
  const group = useFlow((flow) => groupsOf(flow).find((one) => one.id === id))
  const path = useFlow((flow) => (group ? framePath(group, { flow, registry, hasNumbers }) : ''))
  const isAim = useView(({ aim }) => aim !== undefined && aim === id)
  const commands = useGroupCommands()
  const far = useFar()
  if (!group) return null
  const text = far ? 'text-[26px] leading-9' : 'text-[13px] leading-5'
  return (
    <fieldset
      aria-label={t('frame', { title: group.title, count: group.nodes.length })}
      className="relative size-full"
    >
      <svg aria-hidden className="pointer-events-none absolute inset-0 size-full overflow-visible">
        <path
          d={path}
          strokeDasharray={selected || isAim ? undefined : '4 4'}
          className={clsx(
            'transition-[stroke,fill]',
            selected || isAim ? 'stroke-accent' : 'stroke-line-strong/70',
            isAim ? 'fill-accent-soft/60' : 'fill-sunken/60',
          )}
        />
      </svg>
      <div
        className="group-hold pointer-events-auto relative flex h-11 items-center gap-1.5 overflow-hidden px-3"
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
