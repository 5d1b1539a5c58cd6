import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { versionQuery } from '../api/drafts.ts'
import { createEditing } from '../canvas/createEditing.ts'
import { placed } from '../document/placed.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { CanvasSkeleton } from './CanvasSkeleton.tsx'
import { type DrawingProps, DrawingView } from './DrawingView.tsx'

/** A published version: read only, with its own numbers. */
export function VersionView(props: Omit<DrawingProps, 'editing'> & { version: number }) {
  const { data, error, refetch } = useQuery(versionQuery(props.ws, props.journey.id, props.version))
  const editing = useMemo(() => (data ? createEditing(placed(data.flow), true) : undefined), [data])
  if (editing) return <DrawingView {...props} editing={editing} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <CanvasSkeleton />
}
