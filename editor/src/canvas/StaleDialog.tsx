import { Flow } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { journeyQuery } from '../api/journeys.ts'
import type { Autosave } from '../document/createAutosave.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { toast } from '../ui/toast.ts'
import { useEditing } from './Editing.ts'

/** Somebody else saved in between: take theirs, or put mine on top. Nothing is lost without being asked. */
export function StaleDialog({ ws, journey, autosave }: { ws: string; journey: Journey; autosave: Autosave }) {
  const { t } = useTranslation('canvas')
  const { document } = useEditing()
  const client = useQueryClient()
  const stale = useStore(autosave.state, ({ status }) => status === 'stale')
  const choose = useMutation({
    mutationFn: async (choice: 'theirs' | 'mine') => {
      const theirs = await client.fetchQuery({ ...journeyQuery(ws, journey.id), staleTime: 0 })
      if (choice === 'mine') return autosave.keepMine(theirs.revision)
      document.getState().load(Flow.parse(theirs.flow))
      return autosave.adopt(theirs.revision)
    },
    onError: () => toast(t('stale.failed'), 'bad'),
  })
  return (
    <Dialog
      open={stale}
      onClose={() => {}}
      title={t('stale.title')}
      about={t('stale.about')}
      width="sm"
      footer={
        <>
          <Button busy={choose.isPending} onClick={() => choose.mutate('theirs')}>
            {t('stale.theirs')}
          </Button>
          <Button look="primary" busy={choose.isPending} onClick={() => choose.mutate('mine')}>
            {t('stale.mine')}
          </Button>
        </>
      }
    />
  )
}
