import type { Mention } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { CheckCheck } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { mentionsQuery, useReadMentions } from '../api/comments.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { typedText } from '../comments/typedMention.ts'
import { useFormat } from '../format/useFormat.ts'
import { useLocalText } from '../i18n/useLocalText.ts'
import { Menu, MenuItem, MenuSeparator, MenuText } from '../ui/Menu.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

interface Props {
  ws: string
  trigger: ReactElement
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Where one was mentioned: by whom, when, and what was said. Each leads to the step, with the thread open. */
export function MentionsMenu({ ws, trigger, open, onOpenChange }: Props) {
  const { t } = useTranslation('comments')
  const { data, error } = useQuery({ ...mentionsQuery(ws), enabled: open })
  const errorText = useErrorText()
  const read = useReadMentions(ws)
  const navigate = useNavigate()
  const go = ({ journey, node, thread, comment }: Mention) => {
    read.mutate([comment])
    void navigate({
      to: '/w/$ws/journeys/$id',
      params: { ws, id: journey.id },
      search: { version: 'draft', node: node ?? undefined, comment: thread },
    })
  }
  return (
    <Menu trigger={trigger} open={open} onOpenChange={onOpenChange}>
      <MenuText>
        <p className="text-sm font-semibold">{t('mentions.title')}</p>
      </MenuText>
      <div className="max-h-[60dvh] w-88 max-w-[calc(100vw-2rem)] overflow-y-auto">
        {data?.items.map((mention) => (
          <MenuItem key={mention.comment} onSelect={() => go(mention)}>
            <MentionLine mention={mention} />
          </MenuItem>
        ))}
        {data?.items.length === 0 ? (
          <MenuText>
            <p className="text-sm text-muted">{t('mentions.none')}</p>
          </MenuText>
        ) : null}
        {data ? null : (
          <MenuText>
            {error ? (
              <p className="text-sm text-bad">{errorText(error).title}</p>
            ) : (
              <Skeleton className="h-10" />
            )}
          </MenuText>
        )}
      </div>
      {data && data.unread > 0 ? (
        <>
          <MenuSeparator />
          <MenuItem icon={<CheckCheck size={15} />} onSelect={() => read.mutate(undefined)}>
            {t('mentions.readAll')}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  )
}

function MentionLine({ mention }: { mention: Mention }) {
  const { t } = useTranslation('comments')
  const format = useFormat()
  const localText = useLocalText()
  const { by, at, journey, node, step, parts, read, resolved } = mention
  const place = node === null ? undefined : step ? localText(step) : t('unnamed')
  return (
    <span className="flex min-w-0 grow gap-2">
      <span
        aria-hidden
        className={clsx('mt-1.5 size-2 shrink-0 rounded-full', read ? 'bg-transparent' : 'bg-accent')}
      />
      <span className="min-w-0 grow">
        <span className="flex items-baseline gap-2">
          <span className={clsx('truncate', read ? '' : 'font-semibold')}>
            {by.name || t('somebody')}
            {read ? null : <span className="sr-only">, {t('mentions.isUnread')}</span>}
          </span>
          <span className="grow text-right text-xs whitespace-nowrap text-muted">{format.dateTime(at)}</span>
        </span>
        <span className="line-clamp-2 text-[13px] leading-snug break-words">{typedText(parts)}</span>
        <span className="block truncate text-xs text-muted">
          {[
            localText(journey.title),
            ...(place ? [place] : []),
            ...(resolved ? [t('mentions.resolved')] : []),
          ].join(' · ')}
        </span>
      </span>
    </span>
  )
}
