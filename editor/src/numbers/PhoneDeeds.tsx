import type { Journey } from '@rekindle/server/contract'
import { useMemo } from 'react'
import { createStore } from 'zustand/vanilla'
import { useCan } from '../api/session.ts'
import type { Autosave, SaveState } from '../document/createAutosave.ts'
import { JourneyControls } from '../publish/JourneyControls.tsx'
import { PublishButton } from '../publish/PublishButton.tsx'
import { useOpenVersion } from '../publish/versions/useOpenVersion.ts'

/** What can be done with a journey without drawing: hold it, stop it, look at its versions, publish what others drew. */
export function PhoneDeeds({ ws, journey }: { ws: string; journey: Journey }) {
  const may = useCan('journeys.publish')
  const openVersion = useOpenVersion()
  const { revision } = journey
  // Nothing is drawn here: what is saved is all there is.
  const autosave = useMemo((): Pick<Autosave, 'flush' | 'state'> => {
    const state = createStore<SaveState>(() => ({ status: 'saved', revision }))
    return { state, flush: async () => 'saved' }
  }, [revision])
  return (
    <>
      <JourneyControls ws={ws} journey={journey} />
      {may && !journey.published ? (
        <PublishButton ws={ws} journey={journey} autosave={autosave} onPublished={openVersion} />
      ) : null}
    </>
  )
}
