import type { JourneySummary } from '@rekindle/server/contract'
import { useNavigate } from '@tanstack/react-router'
import { BookmarkPlus, Ellipsis, Pause, PenLine, Play, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useJourneyDeed } from '../../api/journeys.ts'
import { useCan } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { PauseDialog } from '../../publish/PauseDialog.tsx'
import { ResumeDialog } from '../../publish/ResumeDialog.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import { toast } from '../../ui/toast.ts'

const SaveTemplateDialog = lazy(async () => ({
  default: (await import('./SaveTemplateDialog.tsx')).SaveTemplateDialog,
}))

type Asked = 'template' | 'pause' | 'resume' | 'delete' | undefined

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
  const close = () => setAsked(undefined)
  const act = (what: 'delete') =>
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
          <MenuItem icon={<Play size={15} />} onSelect={() => setAsked('resume')}>
            {t('journeys:resume')}
          </MenuItem>
        ) : null}
        {mayWrite ? (
          <MenuItem icon={<BookmarkPlus size={15} />} onSelect={() => setAsked('template')}>
            {t('journeys:template.open')}
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
      {asked === 'template' ? (
        <Suspense>
          <SaveTemplateDialog ws={ws} journey={journey} onClose={close} />
        </Suspense>
      ) : null}
      {asked === 'pause' ? (
        <PauseDialog ws={ws} journey={journey.id} isStopped={false} onClose={close} />
      ) : null}
      {asked === 'resume' ? (
        <ResumeDialog ws={ws} journey={journey.id} state={journey.state} onClose={close} />
      ) : null}
      <ConfirmDialog
        open={asked === 'delete'}
        danger
        busy={deed.isPending}
        title={t('journeys:ask.delete.title', { title })}
        about={t('journeys:ask.delete.about', { count: journey.heads.active })}
        confirm={t('ui:delete')}
        onConfirm={() => act('delete')}
        onClose={close}
      />
    </>
  )
}
