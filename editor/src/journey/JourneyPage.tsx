import type { Flow } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useRef } from 'react'
import { journeyQuery } from '../api/journeys.ts'
import { useWorkspace } from '../api/session.ts'
import { drawableFlow } from '../document/drawableFlow.ts'
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
  const flow = useMemo(() => (journey ? drawableFlow(journey.flow) : undefined), [journey])
  // A drawing that is open stays open, whatever a program saves meanwhile: the page asks what shall become of it.
  const opened = useRef<{ id: string; flow: Flow }>(undefined)
  if (flow) opened.current = { id, flow }
  const drawn = opened.current?.id === id ? opened.current.flow : undefined
  if (journey && drawn) return <JourneyEditor key={id} journey={journey} flow={drawn} />
  if (journey)
    return (
      <Suspense fallback={<CanvasSkeleton />}>
        <BrokenDrawing key={id} journey={journey} onMended={() => void refetch()} />
      </Suspense>
    )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <CanvasSkeleton />
}
