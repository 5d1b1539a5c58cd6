import { registry } from '@rekindle/nodes'
import { compareFlows, type Flow, type PartChange } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { ReactFlowProvider } from '@xyflow/react'
import { useMemo, useState } from 'react'
import { shapeOf } from '../../canvas/shapeOf.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ChangeColumn } from './ChangeColumn.tsx'
import { CompareCanvas } from './CompareCanvas.tsx'
import { CompareHeader } from './CompareHeader.tsx'
import { ComparingContext } from './Comparing.ts'
import type { Sides } from './sides.ts'
import { unionFlow } from './unionFlow.ts'
import { useSideFlow } from './useSideFlow.ts'

interface Props {
  ws: string
  journey: Journey
  draft: Flow
  sides: Sides
  onChange: (sides: Sides | undefined) => void
}

/** Two drawings of the journey on one canvas, with a list of what differs beside it. */
export function CompareView({ ws, journey, draft, sides, onChange }: Props) {
  const before = useSideFlow(ws, journey.id, sides.from, draft)
  const after = useSideFlow(ws, journey.id, sides.to, draft)
  const failed = before.error ? before : after.error ? after : undefined
  const head = { journey, sides, onChange }
  if (before.flow && after.flow)
    return <Compared key={`${sides.from} ${sides.to}`} before={before.flow} after={after.flow} head={head} />
  return (
    <div className="flex h-full flex-col">
      <CompareHeader {...head} />
      {failed ? (
        <ErrorState error={failed.error} onRetry={failed.retry} />
      ) : (
        <Skeleton className="m-6 grow" />
      )}
    </div>
  )
}

function Compared({
  before,
  after,
  head,
}: {
  before: Flow
  after: Flow
  head: Pick<Props, 'journey' | 'sides' | 'onChange'>
}) {
  const [chosen, choose] = useState<string>()
  const compared = useMemo(() => {
    const comparison = compareFlows(before, after, registry)
    const changeOf = new Map<string, PartChange>(
      comparison.nodes.flatMap(({ node, change }) => (change === 'kept' ? [] : [[node, change] as const])),
    )
    return { before, after, comparison, changeOf, union: unionFlow(before, after, sizeOf) }
  }, [before, after])
  const comparing = useMemo(() => ({ ...compared, chosen, choose }), [compared, chosen])
  return (
    <ComparingContext value={comparing}>
      <ReactFlowProvider>
        <div className="flex h-full flex-col">
          <CompareHeader {...head} counted />
          <div className="flex min-h-0 grow max-lg:flex-col">
            <CompareCanvas />
            <ChangeColumn />
          </div>
        </div>
      </ReactFlowProvider>
    </ComparingContext>
  )
}

const sizeOf = (flow: Flow, id: string) => shapeOf(flow, id, registry, false)
