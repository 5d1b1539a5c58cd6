import type { Journey } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { journeyQuery } from '../../api/journeys.ts'
import { plansQuery } from '../../api/plans.ts'
import { useCan } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import type { Sides } from '../compare/sides.ts'
import { useCompare } from '../compare/useCompare.ts'
import { RollbackDialog } from '../RollbackDialog.tsx'
import { useOpenVersion } from './useOpenVersion.ts'
import { VersionEntry } from './VersionEntry.tsx'

interface Props {
  ws: string
  journey: Journey
  onClose: () => void
}

/** Every version, the newest first: who made it and when, what they said, who is in it; to look at, compare, and go back to. */
export function VersionsDrawer({ ws, journey, onClose }: Props) {
  const { t } = useTranslation('plans')
  const [back, setBack] = useState<number>()
  const may = useCan('journeys.publish')
  const { compare } = useCompare()
  const openVersion = useOpenVersion()
  const plans = useQuery(plansQuery(ws, journey.id))
  // People were moved since the journey was opened.
  const { data: now = journey } = useQuery({ ...journeyQuery(ws, journey.id), staleTime: 0 })
  if (back !== undefined)
    return <RollbackDialog ws={ws} journey={journey.id} version={back} onClose={onClose} />
  const leave = (act: () => void) => {
    onClose()
    act()
  }
  const newest = now.version ?? 0
  const onCompare = (sides: Sides) => leave(() => compare(sides))
  return (
    <Drawer open onClose={onClose} title={t('versions.title')} about={t('versions.about')} width="lg">
      {now.published ? null : (
        <p className="mb-2 flex flex-wrap items-center gap-3 rounded-xl bg-sunken px-3.5 py-2.5 text-[13px]">
          <span className="grow">{t('publish:versions.drawnOn', { version: newest })}</span>
          <Button size="sm" onClick={() => onCompare({ from: newest, to: 'draft' })}>
            {t('publish:compare')}
          </Button>
        </p>
      )}
      <ol className="flex flex-col divide-y">
        {now.versions.map((version) => (
          <VersionEntry
            key={version.id}
            ws={ws}
            journey={journey.id}
            version={version}
            newest={newest}
            plans={plans}
            onOpen={() => leave(() => openVersion(version.number))}
            onCompare={onCompare}
            onBack={may ? () => setBack(version.number) : undefined}
          />
        ))}
      </ol>
    </Drawer>
  )
}
