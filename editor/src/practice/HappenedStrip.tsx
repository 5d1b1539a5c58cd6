import type { Happened } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, Sparkles, X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { happenedQuery, practiceQuery } from '../api/practice.ts'
import { useFormat } from '../format/useFormat.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { HappenedLines } from './HappenedLines.tsx'

interface Props {
  ws: string
  /** Where the clock stood before it was set going. */
  since: string
}

/** Once the clock stands again: in a line what became of people meanwhile, and more when one asks for it. */
export function HappenedStrip({ ws, since }: Props) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const { data: clock } = useQuery(practiceQuery(ws))
  const to = clock && !clock.playing && clock.now > since ? clock.now : undefined
  const { data } = useQuery({ ...happenedQuery(ws, since, to ?? since), enabled: to !== undefined })
  const [open, setOpen] = useState(false)
  const [closed, setClosed] = useState<string>()
  const short = useShort()
  if (!data || to === undefined || closed === since) return null
  return (
    <section
      aria-label={t('happened.title')}
      data-happened
      className="flex min-h-9 shrink-0 items-center gap-2 border-b bg-surface pr-2 pl-4 text-[13px]"
    >
      <Sparkles size={14} aria-hidden className="shrink-0 text-accent-text" />
      <span className="font-medium max-sm:sr-only">{t('happened.title')}</span>
      <span role="status" className="min-w-0 truncate text-muted">
        {short(data)}
      </span>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger className="flex h-7 shrink-0 items-center gap-1 rounded-lg px-2 font-medium text-accent-text hover:bg-hover max-sm:h-10">
          {t('happened.more')}
          <ChevronDown size={14} aria-hidden />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            side="bottom"
            align="start"
            sideOffset={6}
            collisionPadding={12}
            aria-label={t('happened.title')}
            className="z-60 w-88 max-w-[calc(100vw-1.5rem)] rounded-xl border bg-surface p-4 text-sm shadow-pop outline-none"
          >
            <p className="mb-2 text-xs text-muted">
              {t('happened.between', { from: format.full(since), to: format.full(to) })}
            </p>
            <HappenedLines ws={ws} happened={data} onGo={() => setOpen(false)} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <IconButton
        size="sm"
        className="ml-auto"
        label={t('happened.close')}
        tipSide="bottom"
        icon={<X size={15} />}
        onClick={() => setClosed(since)}
      />
    </section>
  )
}

/** "3 came in · 12 sent · 1 call". */
function useShort(): (happened: Happened) => string {
  const { t } = useTranslation('practice')
  return ({ came, sent, tasks, left }) => {
    const all = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0)
    const parts = (
      [
        ['came', all(came)],
        ['sent', all(sent)],
        ['tasks', tasks],
        ['left', left],
      ] as const
    ).filter(([, count]) => count > 0)
    if (parts.length === 0) return t('happened.nothingShort')
    return parts.map(([name, count]) => t(`happened.short.${name}`, { count })).join(' · ')
  }
}
