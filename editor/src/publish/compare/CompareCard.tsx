import { registry } from '@rekindle/nodes'
import { pickText } from '@rekindle/runtime'
import type { NodeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFar } from '../../camera/useFar.ts'
import { CardHandles } from '../../canvas/CardHandles.tsx'
import { cardShape, headHeight, isSingle, portHeight } from '../../canvas/cardGeometry.ts'
import { drawnPorts } from '../../canvas/drawnPorts.ts'
import { edgesFrom } from '../../canvas/edgesFrom.ts'
import { NodeIcon } from '../../canvas/NodeIcon.tsx'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { ChangeMark } from './ChangeMark.tsx'
import { entryKeys, useComparing } from './Comparing.ts'

/** A step of both drawings: as it is now, or as it was where it is gone, with a mark of what became of it. */
export const CompareCard = memo(function CompareCard({ id }: NodeProps) {
  const { t } = useTranslation('publish')
  const { language } = useLanguage()
  const { union, changeOf, chosen, choose } = useComparing()
  const far = useFar()
  const nameId = useId()
  const node = union.flow.nodes[id]
  if (!node) return null
  const face = nodeFace(node, registry, language)
  const ports = drawnPorts(face.ports, edgesFrom(union.flow.edges, id))
  const { width, height, handles } = cardShape(ports, {
    isEntry: union.flow.entry === id,
    hasNumbers: false,
  })
  const change = changeOf.get(id)
  const isChosen = chosen === entryKeys.node(id)
  const isGone = change === 'removed'
  return (
    <article
      aria-labelledby={nameId}
      data-node={id}
      data-change={change ?? 'kept'}
      className={clsx(
        'relative rounded-xl border-2 shadow-card',
        isGone ? 'border-dashed border-bad bg-sunken' : 'bg-surface',
        change === 'added' && 'border-ok',
        change === 'changed' && 'border-warn',
        change === undefined && 'border-line',
        isChosen && 'outline-3 outline-offset-3 outline-accent',
      )}
      style={{ width, height }}
    >
      {change ? (
        <ChangeMark
          change={change}
          word
          className={clsx('absolute left-3 z-1', far ? '-top-5 origin-bottom-left scale-200' : '-top-3')}
        />
      ) : null}
      <button
        type="button"
        disabled={change === undefined}
        aria-pressed={change === undefined ? undefined : isChosen}
        title={change === undefined ? undefined : t('list.open')}
        onClick={() => choose(entryKeys.node(id))}
        className={clsx(
          'nodrag nopan flex w-full min-w-0 gap-2.5 rounded-xl px-3 pt-2.5 text-left',
          far && 'items-center pt-0',
          isGone && 'grayscale',
        )}
        style={{ height: far ? height - 4 : headHeight - 4 }}
      >
        <NodeIcon icon={face.icon} group={face.group} size={34} />
        <span className="min-w-0 grow">
          <span
            id={nameId}
            dir="auto"
            className={clsx(
              'block font-semibold',
              far ? 'line-clamp-2 text-[20px] leading-6' : 'truncate text-[13px] leading-[18px]',
              isGone && 'line-through',
            )}
          >
            {face.title}
          </span>
          {far ? null : (
            <>
              <span className="block truncate text-[11px] leading-4 text-muted">
                {face.title === face.kind ? '' : face.kind}
              </span>
              <span
                dir="auto"
                className="mt-1 block truncate text-xs leading-[18px] text-muted"
                title={face.summary}
              >
                {face.summary}
              </span>
            </>
          )}
        </span>
      </button>
      {far || isSingle(ports) || ports.length === 0 ? null : (
        <ol className="border-t py-1">
          {ports.map(({ name, label }) => (
            <li
              key={name}
              className="flex items-center justify-end pr-3.5 pl-3 text-xs text-muted"
              style={{ height: portHeight }}
            >
              <span className="truncate">{pickText(label, language)}</span>
            </li>
          ))}
        </ol>
      )}
      <CardHandles handles={handles} ports={ports} isConnectable={false} />
    </article>
  )
})
