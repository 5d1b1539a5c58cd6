import type { Flow } from '@rekindle/runtime'
import type { Journey, Whereabouts } from '@rekindle/server/contract'
import { lazy, Suspense, useState } from 'react'
import { useCan, useWorkspace } from '../api/session.ts'
import { createEditing } from '../canvas/createEditing.ts'
import { EditingContext } from '../canvas/Editing.ts'
import { newestVersion, useMode } from '../canvas/useMode.ts'
import { usePreloadForms } from '../inspector/usePreloadForms.ts'
import { ClashDialog } from '../merge/ClashDialog.tsx'
import { showsCursors } from '../presence/cursorMemory.ts'
import { createPresence, PresenceContext } from '../presence/Presence.ts'
import { useCompare } from '../publish/compare/useCompare.ts'
import { CanvasSkeleton } from './CanvasSkeleton.tsx'
import { DrawingView } from './DrawingView.tsx'
import { useAutosave } from './useAutosave.ts'
import { VersionView } from './VersionView.tsx'

const CompareView = lazy(async () => ({
  default: (await import('../publish/compare/CompareView.tsx')).CompareView,
}))

const PresenceLink = lazy(async () => ({
  default: (await import('../presence/PresenceLink.tsx')).PresenceLink,
}))

/** Where one is before anything is on screen. */
const nowhere: Whereabouts = { view: 'read', version: null, cursor: null, sees: null, nodes: [] }

/** A journey that is open: the draft with its undo stays while one looks at published versions. */
export function JourneyEditor({ journey, flow }: { journey: Journey; flow: Flow }) {
  const { id: ws } = useWorkspace()
  const may = useCan('journeys.write')
  const [draft] = useState(() => createEditing(flow, !may))
  const [presence] = useState(() => createPresence(showsCursors()))
  const autosave = useAutosave(ws, journey, draft.document, may, presence)
  const mode = useMode(journey)
  const { sides, compare } = useCompare()
  usePreloadForms(may)
  const shared = { ws, journey, autosave, mode }
  return (
    <PresenceContext value={presence}>
      <Suspense>
        <PresenceLink ws={ws} journey={journey.id} first={nowhere} autosave={autosave} />
      </Suspense>
      {sides ? (
        <Suspense fallback={<CanvasSkeleton />}>
          <CompareView
            ws={ws}
            journey={journey}
            draft={draft.document.getState().flow}
            sides={sides}
            onChange={compare}
          />
        </Suspense>
      ) : mode.mode === 'draft' ? (
        <DrawingView {...shared} editing={draft} version={newestVersion(journey)?.number} />
      ) : (
        <VersionView {...shared} key={mode.mode} version={mode.mode} />
      )}
      <EditingContext value={draft}>
        <ClashDialog autosave={autosave} />
      </EditingContext>
    </PresenceContext>
  )
}
