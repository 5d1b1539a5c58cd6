import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { memo } from 'react'
import { useFar } from '../../camera/useFar.ts'
import { EdgeLabel } from '../../canvas/EdgeLabel.tsx'
import { edgePath } from '../../canvas/edgePath.ts'
import { ChangeMark } from './ChangeMark.tsx'
import { entryKeys, useComparing } from './Comparing.ts'

export type ComparedEdge = Edge<{ change: 'added' | 'removed' | undefined }, 'compared'>

/** A way that is in both drawings, or only in one: then with its sign on it, and broken where it is gone. */
export const CompareEdge = memo(function CompareEdge(props: EdgeProps<ComparedEdge>) {
  const { id, source, sourceHandleId, sourceX, sourceY, targetX, targetY, markerEnd, data } = props
  const { chosen } = useComparing()
  const far = useFar()
  const change = data?.change
  const isChosen = chosen === entryKeys.edge(source, sourceHandleId ?? '')
  const { path, label } = edgePath({ sourceX, sourceY, targetX, targetY })
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={clsx('flow-edge', change && `is-${change}`, isChosen && 'is-chosen')}
        {...(markerEnd ? { markerEnd } : {})}
      />
      {change ? (
        <EdgeLabel>
          <div
            className="nodrag nopan absolute"
            style={{ transform: `translate(-50%, -50%) translate(${label[0]}px, ${label[1]}px)` }}
          >
            <ChangeMark change={change} {...(far ? { className: 'scale-175' } : {})} />
          </div>
        </EdgeLabel>
      ) : null}
    </>
  )
})
