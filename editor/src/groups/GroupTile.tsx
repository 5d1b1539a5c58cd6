import type { CanvasGroup } from '@rekindle/runtime'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFar } from '../camera/useFar.ts'
import { cardWidth, firstLine } from '../canvas/cardGeometry.ts'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { TileMarks } from '../stats/marks/CardMarks.tsx'
import { tileShape } from './frameGeometry.ts'
import { GroupFigures } from './GroupFigures.tsx'
import { GroupTitle } from './GroupTitle.tsx'
import { groupOf } from './groupKey.ts'
import { waysOf } from './groupNumbers.ts'
import { TileComments } from './TileComments.tsx'
import { TileProblems } from './TileProblems.tsx'
import { useGroupCommands } from './useGroupCommands.ts'
import { useGroupKeys } from './useGroupKeys.ts'
import { useTileLabel } from './useTileLabel.ts'

/** A collapsed group: its name, how many steps and ways it has, what is wrong or said inside, and its people as of one step. */
export const GroupTile = memo(function GroupTile({ id: key, selected }: NodeProps) {
  const id = groupOf(key)
  const group = useFlow((flow) => groupsOf(flow).find((one) => one.id === id))
  return group ? <Tile group={group} selected={selected} /> : null
})

function Tile({ group, selected }: { group: CanvasGroup; selected: boolean }) {
  const { t } = useTranslation('groups')
  const { numbers, document } = useEditing()
  const edges = useFlow((flow) => flow.edges)
  const hasNumbers = useStore(numbers, ({ stats }) => stats !== undefined)
  const commands = useGroupCommands()
  const onKeyDown = useGroupKeys()
  const nameId = useId()
  const far = useFar()
  const { into, out } = waysOf({ ...document.getState().flow, edges }, group)
  const about = [
    t('steps', { count: group.nodes.length }),
    t('into', { count: into.length }),
    t('out', { count: out.length }),
  ].join(t('dot'))
  const label = useTileLabel(group, about)
  return (
    <article
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a group is selected, moved and opened by keys
      tabIndex={0}
      aria-labelledby={nameId}
      data-group={group.id}
      onFocus={(focus) =>
        focus.target === focus.currentTarget &&
        focus.target.matches(':focus-visible') &&
        commands.select(group)
      }
      onKeyDown={(press: KeyboardEvent) => onKeyDown(press, group)}
      onDoubleClick={() => commands.setCollapsed(group, false)}
      className={clsx(
        'group-hold group-tile flex flex-col rounded-xl border bg-surface outline-offset-2',
        selected ? 'border-accent ring-2 ring-accent/25' : 'border-line-strong/60 hover:border-line-strong',
      )}
      style={{ width: cardWidth, height: tileShape(hasNumbers).height }}
    >
      <span id={nameId} hidden>
        {label}
      </span>
      <TileMarks nodes={group.nodes} />
      <TileComments nodes={group.nodes} far={far} />
      <div className="flex min-h-0 grow items-center gap-2 px-2.5">
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={false}
          aria-label={t('open', { title: group.title })}
          title={t('open', { title: group.title })}
          className="nodrag flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink"
          onClick={() => commands.setCollapsed(group, false)}
        >
          <ChevronRight size={17} aria-hidden />
        </button>
        <span className="flex min-w-0 grow flex-col">
          <GroupTitle
            id={group.id}
            title={group.title}
            className={`font-semibold ${far ? 'text-[20px] leading-7' : 'text-sm leading-5'}`}
          />
          {far ? null : <span className="truncate text-xs text-muted">{about}</span>}
        </span>
        <TileProblems nodes={group.nodes} far={far} />
      </div>
      {hasNumbers ? <GroupFigures group={group} className="h-[33px] border-t px-1.5 py-1" /> : null}
      <Handle type="target" position={Position.Left} isConnectable={false} style={{ top: firstLine }} />
      <Handle type="source" position={Position.Right} isConnectable={false} style={{ top: firstLine }} />
    </article>
  )
}
