import type { Happened } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Sparkles } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { happenedQuery } from '../api/practice.ts'
import { useFormat } from '../format/useFormat.ts'
import { HappenedLines } from './HappenedLines.tsx'

interface Props {
  ws: string
  /** Where the clock stood before it was pushed, and where it stands now. */
  from: string
  to: string
}

/** After a push of the clock: in a line what became of people, and more when one asks for it. */
export function HappenedHint({ ws, from, to }: Props) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const { data } = useQuery(happenedQuery(ws, from, to))
  const [open, setOpen] = useState(false)
  const short = useShort()
  if (!data) return null
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        data-happened
        className="flex h-7 min-w-0 shrink items-center gap-1.5 rounded-full border border-dashed border-accent-text/60 px-2.5 text-xs font-medium text-accent-text hover:bg-hover max-sm:order-last max-sm:mb-1 max-sm:h-10 max-sm:w-full max-sm:justify-center"
      >
        <Sparkles size={13} aria-hidden className="shrink-0" />
        <span className="sr-only">{t('happened.title')}</span>
        <span className="truncate">{short(data)}</span>
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
          <h2 className="font-semibold">{t('happened.title')}</h2>
          <p className="mb-2 text-xs text-muted">
            {t('happened.between', { from: format.full(from), to: format.full(to) })}
          </p>
          <HappenedLines ws={ws} happened={data} onGo={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** "3 came in · 12 sent · 1 call", the largest matters only. */
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
