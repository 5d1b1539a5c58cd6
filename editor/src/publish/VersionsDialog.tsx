import type { Journey } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { journeyQuery } from '../api/journeys.ts'
import { plansQuery } from '../api/plans.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useCompare } from './compare/useCompare.ts'
import { PlansOfVersion } from './PlansOfVersion.tsx'
import { RollbackDialog } from './RollbackDialog.tsx'

interface Props {
  ws: string
  journey: Journey
  onClose: () => void
}

/** Every version with its note and who is in it; an older one can be gone back to. */
export function VersionsDialog({ ws, journey, onClose }: Props) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const [back, setBack] = useState<number>()
  const { compare } = useCompare()
  const plans = useQuery(plansQuery(ws, journey.id))
  // People were moved since the journey was opened.
  const { data: now = journey } = useQuery({ ...journeyQuery(ws, journey.id), staleTime: 0 })
  if (back !== undefined)
    return <RollbackDialog ws={ws} journey={journey.id} version={back} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t('versions.title')} about={t('versions.about')} width="lg">
      <ul className="flex flex-col divide-y">
        {now.versions.map(({ id, number, publishedAt, publishedBy, note, heads }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 py-3">
            <span className="min-w-0 grow">
              <span className="block text-sm font-medium">{t('versions.name', { version: number })}</span>
              <span className="block text-[13px] text-muted">
                {t('versions.by', { at: format.full(publishedAt), name: publishedBy })}
              </span>
              {note ? <span className="block text-[13px]">{note}</span> : null}
            </span>
            <span className="text-[13px] text-muted">
              {t('versions.inside', { count: heads.active, value: format.number(heads.active) })}
            </span>
            <Button
              size="sm"
              look="quiet"
              onClick={() => {
                onClose()
                compare({ from: number, to: number === now.version ? 'draft' : (now.version ?? 'draft') })
              }}
            >
              {t('publish:compare')}
            </Button>
            {number === now.version ? null : (
              <Button size="sm" onClick={() => setBack(number)}>
                {t('versions.back')}
              </Button>
            )}
            <PlansOfVersion ws={ws} journey={journey.id} version={number} plans={plans} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
