import type { Journey } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Gauge, History, Pause, Play, SlidersHorizontal, Square } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdQuery } from '../api/plans.ts'
import { useCan } from '../api/session.ts'
import { useOffers } from '../board/useOffers.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { journeyDialogs } from './journeyDialogs.ts'

const deeds = ['pause', 'resume', 'stop', 'brake', 'versions'] as const
type Asked = (typeof deeds)[number]

/** Holding, freeing and ending a published journey, and its versions. */
export function JourneyControls({ ws, journey }: { ws: string; journey: Journey }) {
  const { t } = useTranslation('plans')
  const may = useCan('journeys.publish')
  const [asked, setAsked] = useState<Asked>()
  const { id, state, version, heads } = journey
  const isStopped = state === 'stopped'
  const hold = useQuery({ ...holdQuery(ws, id), enabled: isStopped && may })
  const runs = may && (state === 'live' || state === 'paused')
  const isHeld =
    may && (state === 'paused' || (isStopped && hold.data !== undefined && hold.data.level !== 'none'))
  const able: Record<Asked, boolean> = {
    pause: runs || (may && isStopped && heads.active > 0),
    resume: isHeld,
    stop: runs,
    brake: runs,
    versions: true,
  }
  const isShown = version !== null
  useOffers(
    'journey',
    isShown
      ? deeds
          .filter((deed) => able[deed])
          .map((deed) => ({ id: deed, label: t(`${deed}.open`), run: () => setAsked(deed) }))
      : [],
  )
  if (!isShown) return null
  const props = { ws, journey: id, onClose: () => setAsked(undefined) }
  return (
    <>
      <Menu
        trigger={
          <IconButton
            size="sm"
            className="max-sm:size-11"
            label={t('menu')}
            icon={<SlidersHorizontal size={16} />}
          />
        }
      >
        {able.pause ? (
          <MenuItem icon={<Pause size={15} />} onSelect={() => setAsked('pause')}>
            {t('pause.open')}
          </MenuItem>
        ) : null}
        {able.resume ? (
          <MenuItem icon={<Play size={15} />} onSelect={() => setAsked('resume')}>
            {t('resume.open')}
          </MenuItem>
        ) : null}
        {runs ? (
          <MenuItem danger icon={<Square size={15} />} onSelect={() => setAsked('stop')}>
            {t('stop.open')}
          </MenuItem>
        ) : null}
        {runs ? (
          <MenuItem icon={<Gauge size={15} />} onSelect={() => setAsked('brake')}>
            {t('brake.open')}
          </MenuItem>
        ) : null}
        {runs ? <MenuSeparator /> : null}
        <MenuItem icon={<History size={15} />} onSelect={() => setAsked('versions')}>
          {t('versions.open')}
        </MenuItem>
      </Menu>
      <Suspense>
        {asked === 'pause' ? <journeyDialogs.pause {...props} isStopped={isStopped} /> : null}
        {asked === 'resume' ? <journeyDialogs.resume {...props} state={state} /> : null}
        {asked === 'stop' ? <journeyDialogs.stop {...props} /> : null}
        {asked === 'brake' ? <journeyDialogs.brake {...props} /> : null}
        {asked === 'versions' ? <journeyDialogs.versions {...props} journey={journey} /> : null}
      </Suspense>
    </>
  )
}
