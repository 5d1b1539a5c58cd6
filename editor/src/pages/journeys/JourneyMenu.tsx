import type { JourneySummary } from '@rekindle/server/contract'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, Pause, PenLine, Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useJourneyDeed } from '../../api/journeys.ts'
import { useCan } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import { toast } from '../../ui/toast.ts'

type Asked = 'pause' | 'delete' | undefined

/** What can be done with a journey without opening it. */
export function JourneyMenu({ ws, journey }: { ws: string; journey: JourneySummary }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const navigate = useNavigate()
  const mayWrite = useCan('journeys.write')
  const mayPublish = useCan('journeys.publish')
  const deed = useJourneyDeed(ws)
  const [asked, setAsked] = useState<Asked>()
  const title = useLocalText()(journey.title)
  const act = (what: 'pause' | 'resume' | 'delete') =>
    deed.mutate(
      { id: journey.id, deed: what },
      {
        onSuccess: () => toast(t(`journeys:done.${what}`, { title })),
        onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
        onSettled: () => setAsked(undefined),
      },
    )
  return (
    <>
      <Menu
        trigger={<IconButton size="sm" label={t('journeys:menu', { title })} icon={<Ellipsis size={16} />} />}
      >
        <MenuItem
          icon={<PenLine size={15} />}
          onSelect={() => void navigate({ to: '/w/$ws/journeys/$id', params: { ws, id: journey.id } })}
        >
          {t('journeys:open')}
        </MenuItem>
        {mayPublish && journey.state === 'live' ? (
          <MenuItem icon={<Pause size={15} />} onSelect={() => setAsked('pause')}>
            {t('journeys:pause')}
          </MenuItem>
        ) : null}
        {mayPublish && journey.state === 'paused' ? (
          <MenuItem icon={<Play size={15} />} onSelect={() => act('resume')}>
            {t('journeys:resume')}
          </MenuItem>
        ) : null}
        {mayWrite && journey.version === null ? (
          <>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 size={15} />} onSelect={() => setAsked('delete')}>
              {t('ui:delete')}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <ConfirmDialog
        open={asked !== undefined}
        danger={asked === 'delete'}
        busy={deed.isPending}
        title={t(`journeys:ask.${asked ?? 'pause'}.title`, { title })}
        about={t(`journeys:ask.${asked ?? 'pause'}.about`, { count: journey.heads.active })}
        confirm={asked === 'delete' ? t('ui:delete') : t('journeys:pause')}
        onConfirm={() => asked && act(asked)}
        onClose={() => setAsked(undefined)}
      />
    </>
  )
}
