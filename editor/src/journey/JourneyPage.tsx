import { Flow } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { journeyQuery } from '../api/journeys.ts'
import { useWorkspace } from '../api/session.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { CanvasSkeleton } from './CanvasSkeleton.tsx'
import { JourneyEditor } from './JourneyEditor.tsx'

const BrokenDrawing = lazy(async () => ({
  default: (await import('./BrokenDrawing.tsx')).BrokenDrawing,
}))

/** One journey: its drawing, its settings and its live numbers. */
export function JourneyPage() {
  const { id = '' } = useParams({ strict: false })
  const { id: ws } = useWorkspace()
  const { data: journey, error, refetch } = useQuery(journeyQuery(ws, id))
  const flow = useMemo(() => (journey ? Flow.safeParse(journey.flow).data : undefined), [journey])
  if (journey && flow) return <JourneyEditor key={id} journey={journey} flow={flow} />
  if (journey)
    return (
      <Suspense fallback={<CanvasSkeleton />}>
        <BrokenDrawing key={id} journey={journey} onMended={() => void refetch()} />
      </Suspense>
    )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <CanvasSkeleton />
}
