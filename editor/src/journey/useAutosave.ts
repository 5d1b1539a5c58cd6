import type { Journey } from '@rekindle/server/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, Unreachable } from '../api/ApiError.ts'
import { latestDraft, saveDraft } from '../api/drafts.ts'
import { journeyQuery } from '../api/journeys.ts'
import { type Autosave, createAutosave } from '../document/createAutosave.ts'
import type { DocumentStore } from '../document/createDocument.ts'
import { drawableFlow } from '../document/drawableFlow.ts'
import { same } from '../document/merge/Merge.ts'
import { useFormat } from '../format/useFormat.ts'
import type { PresenceStore } from '../presence/Presence.ts'
import { toast } from '../ui/toast.ts'
import { useUnsaved } from '../unsaved/useUnsaved.ts'

/** How often one looks whether somebody else saved, while the page is in sight; and where the server tells it anyway. */
const pullMs = 4_000
const rarely = 5

/**
 * Saves the draft while the page is open, once more when it is left, and takes in what others save. What is not saved
 * is kept on this machine, and picked up when the journey is opened again.
 */
export function useAutosave(
  ws: string,
  journey: Journey,
  document: DocumentStore,
  mayWrite: boolean,
  presence: PresenceStore,
): Autosave {
  const client = useQueryClient()
  const { t } = useTranslation('document')
  const format = useFormat()
  const { id } = journey
  const keepRef = useRef<ReturnType<typeof useUnsaved>['keep']>(() => {})
  const [autosave] = useState(() =>
    createAutosave(document, journey.revision, {
      mayWrite,
      save: async (flow, revision) => {
        const saved = await saveDraft(ws, id, flow, revision)
        client.setQueryData(journeyQuery(ws, id).queryKey, (old) =>
          old ? { ...old, ...saved, flow, published: false } : old,
        )
        return saved
      },
      latest: async (after) => {
        const { revision, flow, savedBy } = await latestDraft(ws, id, after)
        const drawing = flow === undefined ? undefined : drawableFlow(flow)
        return { revision, flow: drawing, by: savedBy, unreadable: flow !== undefined && !drawing }
      },
      isStale: (error) => error instanceof ApiError && error.code === 'draft.stale',
      isOffline: (error) => error instanceof Unreachable,
      setTimer: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      keep: (unsaved) => keepRef.current(unsaved),
      onMerged: (by, before, after) => presence.setState({ change: { by, before, after } }),
    }),
  )
  const { keep, isKept } = useUnsaved(ws, id, async ({ draft }) => {
    if (!mayWrite) return
    // It had reached the server, and only the answer came too late.
    if (same(draft.flow, document.getState().flow)) return keep(undefined)
    await autosave.recover(draft)
    toast(
      t('unsaved.back'),
      'info',
      t('unsaved.backAbout', { at: format.time(new Date(draft.at).toISOString()) }),
    )
  })
  keepRef.current = keep
  useEffect(() => {
    const warn = (leaving: BeforeUnloadEvent) => {
      if (autosave.state.getState().status === 'saved') return
      void autosave.flush()
      if (!isKept()) leaving.preventDefault()
    }
    const flush = () => void autosave.flush()
    let looks = 0
    const look = setInterval(() => {
      if (globalThis.document.visibilityState !== 'visible') return
      looks += 1
      if (!presence.getState().isTold || looks % rarely === 0) void autosave.pull()
    }, pullMs)
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', flush)
    const stop = autosave.start()
    return () => {
      clearInterval(look)
      stop()
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', flush)
      flush()
    }
  }, [autosave, isKept, presence])
  return autosave
}
