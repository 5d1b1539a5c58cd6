import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { memo } from 'react'
import { EdgeNumbers } from '../stats/EdgeNumbers.tsx'
import { useEditing } from './Editing.ts'
import { edgePath } from './edgePath.ts'
import { InsertHere } from './InsertHere.tsx'

/** The way from a port to a node, with how many took it. A selected edge offers to put a node in between. */
export const StepEdge = memo(function StepEdge(props: EdgeProps) {
  const { source, sourceHandleId, sourceX, sourceY, targetX, targetY, selected } = props
  const { readOnly } = useEditing()
  const port = sourceHandleId ?? ''
  const { path, label } = edgePath({ sourceX, sourceY, targetX, targetY })
  const [labelX, labelY] = label
  return (
    <>
      <BaseEdge
        id={props.id}
        path={path}
        interactionWidth={18}
        className={clsx('flow-edge', selected && 'is-selected')}
        {...(props.markerEnd ? { markerEnd: props.markerEnd } : {})}
      />
      <EdgeLabelRenderer>
        <div
          className="nodrag nopan absolute flex items-center gap-1"
          style={{
            transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)`,
            pointerEvents: 'all',
            zIndex: selected ? 5 : 1,
          }}
        >
          <EdgeNumbers node={source} port={port} />
          {selected && !readOnly ? <InsertHere edge={{ from: source, port }} /> : null}
        </div>
      </EdgeLabelRenderer>
    </>
  )
})
