import { BaseEdge, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFar } from '../camera/useFar.ts'
import { EdgeLabel } from '../canvas/EdgeLabel.tsx'
import { useEditing, useView } from '../canvas/Editing.ts'
import { edgePath } from '../canvas/edgePath.ts'
import { useFormat } from '../format/useFormat.ts'
import type { Bundle } from './bundleEdges.ts'

/** All lines from a collapsed group to one place, with how many they are and how many people took them. */
export const BundleEdge = memo(function BundleEdge(props: EdgeProps<Bundle>) {
  const { t } = useTranslation('groups')
  const { numbers } = useEditing()
  const format = useFormat()
  const far = useFar()
  const ways = props.data?.ways ?? []
  const passed = useStore(numbers, ({ stats }) =>
    ways.reduce((sum, way) => sum + (stats?.edges[way] ?? 0), 0),
  )
  const isTaken = useView(({ followed }) => ways.some((way) => followed?.way.edges.has(way)))
  const { path, label } = edgePath(props)
  const [x, y] = label
  return (
    <>
      <BaseEdge
        path={path}
        className={isTaken ? 'flow-edge is-taken' : 'flow-edge'}
        {...(props.markerEnd ? { markerEnd: props.markerEnd } : {})}
      />
      {ways.length > 1 || passed > 0 ? (
        <EdgeLabel>
          <div
            title={t('bundle', { count: ways.length })}
            className={`absolute flex items-baseline gap-1 rounded-full border bg-surface font-medium ${
              far ? 'px-2.5 text-[20px] leading-7' : 'px-1.5 text-[11px] leading-[18px]'
            }`}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`, pointerEvents: 'all' }}
          >
            {passed > 0 ? <span>{format.number(passed)}</span> : null}
            {ways.length > 1 ? (
              <span className="font-normal text-muted">{t('ways', { count: ways.length })}</span>
            ) : null}
          </div>
        </EdgeLabel>
      ) : null}
    </>
  )
})
