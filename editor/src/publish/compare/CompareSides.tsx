import { registry } from '@rekindle/nodes'
import { compareFlows, type Flow, type PartChange } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { type ReactNode, useMemo, useState } from 'react'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { CompareHeader } from './CompareHeader.tsx'
import { ComparingContext } from './Comparing.ts'
import type { Sides } from './sides.ts'
import { unionFlow } from './unionFlow.ts'
import { useSideFlow } from './useSideFlow.ts'

/** Two drawings of a journey, and what to do when others are chosen. */
export interface CompareProps {
  ws: string
  journey: Journey
  draft: Flow
  sides: Sides
  onChange: (sides: Sides | undefined) => void
}

interface Props extends CompareProps {
  /** How large a card is drawn; of no matter where none is. */
  sizeOf: (flow: Flow, id: string) => { width: number; height: number }
  /** What shows them, once both drawings are there. */
  children: ReactNode
}

/** Fetches two drawings of the journey and holds them against each other for what is inside, under the choice of which. */
export function CompareSides({ ws, journey, draft, sides, onChange, sizeOf, children }: Props) {
  const before = useSideFlow(ws, journey.id, sides.from, draft)
  const after = useSideFlow(ws, journey.id, sides.to, draft)
  const failed = before.error ? before : after.error ? after : undefined
  const head = { journey, sides, onChange }
  if (before.flow && after.flow)
    return (
      <Compared key={`${sides.from} ${sides.to}`} before={before.flow} after={after.flow} sizeOf={sizeOf}>
        <CompareHeader {...head} counted />
        {children}
      </Compared>
    )
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

interface Both extends Pick<Props, 'sizeOf' | 'children'> {
  before: Flow
  after: Flow
}

function Compared({ before, after, sizeOf, children }: Both) {
  const [chosen, choose] = useState<string>()
  const compared = useMemo(() => {
    const comparison = compareFlows(before, after, registry)
    const changeOf = new Map<string, PartChange>(
      comparison.nodes.flatMap(({ node, change }) => (change === 'kept' ? [] : [[node, change] as const])),
    )
    return { before, after, comparison, changeOf, union: unionFlow(before, after, sizeOf) }
  }, [before, after, sizeOf])
  const comparing = useMemo(() => ({ ...compared, chosen, choose }), [compared, chosen])
  return (
    <ComparingContext value={comparing}>
      <div className="flex h-full flex-col">{children}</div>
    </ComparingContext>
  )
}
