import type { Journey } from '@rekindle/server/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiError } from '../api/ApiError.ts'
import { saveDraft } from '../api/drafts.ts'
import { journeyQuery } from '../api/journeys.ts'
import { type Autosave, createAutosave } from '../document/createAutosave.ts'
import type { DocumentStore } from '../document/createDocument.ts'

/** Saves the draft while the page is open, once more when it is left, and warns before a tab closes too early. */
export function useAutosave(ws: string, journey: Journey, document: DocumentStore): Autosave {
  const client = useQueryClient()
  const { id } = journey
  const [autosave] = useState(() =>
    createAutosave(document, journey.revision, {
      save: async (flow, revision) => {
        const saved = await saveDraft(ws, id, flow, revision)
        client.setQueryData(journeyQuery(ws, id).queryKey, (old) =>
          old ? { ...old, ...saved, flow, published: false } : old,
        )
        return saved
      },
      isStale: (error) => error instanceof ApiError && error.code === 'draft.stale',
      setTimer: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    }),
  )
  useEffect(() => {
    const warn = (leaving: BeforeUnloadEvent) => {
      if (autosave.state.getState().status === 'saved') return
      void autosave.flush()
      leaving.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    const stop = autosave.start()
    return () => {
      stop()
      window.removeEventListener('beforeunload', warn)
      void autosave.flush()
    }
  }, [autosave])
  return autosave
}
