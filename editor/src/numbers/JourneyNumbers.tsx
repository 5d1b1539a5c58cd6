import { Flow } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { journeyQuery } from '../api/journeys.ts'
import { useWorkspace } from '../api/session.ts'
import { createPresence, PresenceContext } from '../presence/Presence.ts'
import { useCompare } from '../publish/compare/useCompare.ts'
import { Page } from '../shell/Page.tsx'
import { Card } from '../ui/Card.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { PhoneJourney } from './PhoneJourney.tsx'

const CompareOnPhone = lazy(async () => ({
  default: (await import('./CompareOnPhone.tsx')).CompareOnPhone,
}))

/** A journey on a telephone: its numbers step by step, what is said about it, its versions and what differs between them. Drawing wants a larger screen. */
export function JourneyNumbers() {
  const { id = '' } = useParams({ strict: false })
  const { id: ws } = useWorkspace()
  const { data: journey, error, refetch } = useQuery(journeyQuery(ws, id))
  const { sides, compare } = useCompare()
  const [presence] = useState(() => createPresence())
  const flow = journey?.flow
  const draft = useMemo(() => Flow.safeParse(flow).data, [flow])
  if (journey && draft && sides)
    return (
      <Suspense>
        <CompareOnPhone ws={ws} journey={journey} draft={draft} sides={sides} onChange={compare} />
      </Suspense>
    )
  return (
    <Page>
      {journey ? (
        <PresenceContext value={presence}>
          <PhoneJourney ws={ws} journey={journey} draft={draft} onSaved={() => void refetch()} />
        </PresenceContext>
      ) : (
        <Card>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows />}</Card>
      )}
    </Page>
  )
}
