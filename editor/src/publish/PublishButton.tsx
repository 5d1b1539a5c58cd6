import type { Journey } from '@rekindle/server/contract'
import { Rocket } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../api/session.ts'
import { useOffers } from '../board/useOffers.ts'
import type { Autosave } from '../document/createAutosave.ts'
import { Button } from '../ui/Button.tsx'
import { journeyDialogs } from './journeyDialogs.ts'
import type { GoToNode } from './useGoToNode.ts'

interface Props {
  ws: string
  journey: Journey
  autosave: Pick<Autosave, 'flush' | 'state'>
  onPublished: (version: number) => void
  /** Leads to a step that is not well; absent where none is drawn. */
  onGoTo?: GoToNode
}

/** Saves what is not saved, then asks once more, with all that will happen. */
export function PublishButton({ ws, journey, autosave, onPublished, onGoTo }: Props) {
  const { t } = useTranslation('canvas')
  const may = useCan('journeys.publish')
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    const status = await autosave.flush()
    setBusy(false)
    if (status === 'saved') setOpen(true)
  }
  const able = may && !journey.published
  useOffers('publish', able ? [{ id: 'publish', label: t('board:box.publish'), run: () => void ask() }] : [])
  return (
    <>
      <Button
        look="primary"
        size="sm"
        data-tour="publish"
        icon={<Rocket size={15} />}
        disabled={!able}
        title={may ? (journey.published ? t('publish.nothing') : undefined) : t('publish.mayNot')}
        busy={busy}
        onClick={() => void ask()}
      >
        {t('publish.button')}
      </Button>
      {open ? (
        <Suspense>
          <journeyDialogs.publish
            ws={ws}
            journey={journey.id}
            autosave={autosave}
            onClose={() => setOpen(false)}
            onPublished={onPublished}
            {...(onGoTo ? { onGoTo } : {})}
          />
        </Suspense>
      ) : null}
    </>
  )
}
