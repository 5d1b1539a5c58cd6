import { useQuery } from '@tanstack/react-query'
import { AtSign } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unreadQuery } from '../api/comments.ts'

const MentionsMenu = lazy(async () => ({ default: (await import('./MentionsMenu.tsx')).MentionsMenu }))

/** How often one was mentioned and has not looked; opens the list of where. */
export function MentionsButton({ ws }: { ws: string }) {
  const { t } = useTranslation('comments')
  const { data: unread = 0 } = useQuery(unreadQuery(ws))
  const [isOpen, setIsOpen] = useState(false)
  const [isWanted, setIsWanted] = useState(false)
  const label = unread === 0 ? t('mentions.open') : t('mentions.unread', { count: unread })
  const button = (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={() => {
        setIsWanted(true)
        setIsOpen(true)
      }}
      className="relative flex size-8 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink max-sm:size-10"
    >
      <AtSign size={17} aria-hidden />
      {unread > 0 ? (
        <span
          aria-hidden
          className="absolute -top-0.5 -right-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[10px] leading-none font-semibold text-on-accent tabular-nums"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </button>
  )
  // Once fetched it stays: where the button were made anew, the focus had nowhere to come back to.
  if (!isWanted) return button
  return (
    <Suspense fallback={button}>
      <MentionsMenu ws={ws} trigger={button} open={isOpen} onOpenChange={setIsOpen} />
    </Suspense>
  )
}
