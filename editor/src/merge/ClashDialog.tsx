import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { Autosave } from '../document/createAutosave.ts'

const OpenClash = lazy(async () => ({ default: (await import('./OpenClash.tsx')).OpenClash }))
const UnreadableDraft = lazy(async () => ({
  default: (await import('./UnreadableDraft.tsx')).UnreadableDraft,
}))

/** Somebody else changed the same things: one chooses. Fetched when that happens. */
export function ClashDialog({ autosave }: { autosave: Autosave }) {
  const clash = useStore(autosave.state, (state) => (state.status === 'stale' ? state.clash : undefined))
  return clash ? (
    <Suspense>
      {clash.unreadable ? (
        <UnreadableDraft autosave={autosave} />
      ) : (
        <OpenClash key={clash.revision} clash={clash} autosave={autosave} />
      )}
    </Suspense>
  ) : null
}
