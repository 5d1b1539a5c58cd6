import { BaseEdge, type EdgeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { memo } from 'react'
import { useStore } from 'zustand'
import { EdgeNumbers } from '../stats/EdgeNumbers.tsx'
import { majorityPath } from '../stats/majorityPath.ts'
import { EdgeLabel } from './EdgeLabel.tsx'
import { useEditing, useFlow, useView } from './Editing.ts'
import { edgePath } from './edgePath.ts'
import { InsertHere } from './InsertHere.tsx'
import { stayAt } from './stayAt.ts'

/**
 * The way from a port to a node, with how many took it: whole where people go on at once, broken where they rest first,
 * thick where most go. A selected edge offers to put a node in between.
 */
export const StepEdge = memo(function StepEdge(props: EdgeProps) {
  const { source, sourceHandleId, sourceX, sourceY, targetX, targetY, selected } = props
  const { readOnly, registry, numbers, document } = useEditing()
  const port = sourceHandleId ?? ''
  const rested = useFlow((flow) => stayAt(flow.nodes[source], registry, port).most > 0)
  const isMajority = useStore(
    numbers,
    ({ stats }) =>
      stats !== undefined && majorityPath(document.getState().flow, stats.edges).has(`${source} ${port}`),
  )
  const isCounted = useStore(numbers, ({ stats }) => Boolean(stats?.edges[`${source} ${port}`]))
  const isTaken = useView(({ followed }) => followed?.way.edges.has(`${source} ${port}`) ?? false)
  const { path, label } = edgePath({ sourceX, sourceY, targetX, targetY })
  const [labelX, labelY] = label
  const offersRoom = selected && !readOnly
  return (
    <>
      <BaseEdge
        id={props.id}
        path={path}
        interactionWidth={18}
        className={clsx(
          'flow-edge',
          rested && 'is-rested',
          isMajority && 'is-majority',
          isTaken && 'is-taken',
          selected && 'is-selected',
        )}
        {...(props.markerEnd ? { markerEnd: props.markerEnd } : {})}
      />
      {isCounted || offersRoom ? (
        <EdgeLabel>
          <div
            className="nodrag nopan absolute flex items-center gap-1"
            style={{
              transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)`,
              pointerEvents: 'all',
              zIndex: selected ? 5 : 1,
            }}
          >
            <EdgeNumbers node={source} port={port} />
            {offersRoom ? <InsertHere edge={{ from: source, port }} /> : null}
          </div>
        </EdgeLabel>
      ) : null}
    </>
  )
})
