import type { Journey } from '@rekindle/server/contract'
import { History, Pause, Play, SlidersHorizontal, Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../api/session.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import { ResumeDialog } from './ResumeDialog.tsx'
import { StopDialog } from './StopDialog.tsx'
import { VersionsDialog } from './VersionsDialog.tsx'

type Asked = 'pause' | 'resume' | 'stop' | 'versions'

/** Holding, freeing and ending a published journey, and its versions. */
export function JourneyControls({ ws, journey }: { ws: string; journey: Journey }) {
  const { t } = useTranslation('plans')
  const may = useCan('journeys.publish')
  const [asked, setAsked] = useState<Asked>()
  const { id, state, version } = journey
  if (version === null || !may) return null
  const runs = state === 'live' || state === 'paused'
  const props = { ws, journey: id, onClose: () => setAsked(undefined) }
  return (
    <>
      <Menu trigger={<IconButton size="sm" label={t('menu')} icon={<SlidersHorizontal size={16} />} />}>
        {runs ? (
          <MenuItem icon={<Pause size={15} />} onSelect={() => setAsked('pause')}>
            {t('pause.open')}
          </MenuItem>
        ) : null}
        {state === 'paused' ? (
          <MenuItem icon={<Play size={15} />} onSelect={() => setAsked('resume')}>
            {t('resume.open')}
          </MenuItem>
        ) : null}
        {runs ? (
          <MenuItem danger icon={<Square size={15} />} onSelect={() => setAsked('stop')}>
            {t('stop.open')}
          </MenuItem>
        ) : null}
        {runs ? <MenuSeparator /> : null}
        <MenuItem icon={<History size={15} />} onSelect={() => setAsked('versions')}>
          {t('versions.open')}
        </MenuItem>
      </Menu>
      {asked === 'pause' ? <PauseDialog {...props} /> : null}
      {asked === 'resume' ? <ResumeDialog {...props} /> : null}
      {asked === 'stop' ? <StopDialog {...props} /> : null}
      {asked === 'versions' ? <VersionsDialog {...props} journey={journey} /> : null}
    </>
  )
}
