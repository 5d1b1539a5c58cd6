import type { PartChange } from '@rekindle/runtime'
import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { ChangeMark } from './ChangeMark.tsx'
import { useComparing } from './Comparing.ts'

interface Props {
  /** Of `entryKeys`. */
  entry: string
  change: PartChange
  name: string
  about?: string | undefined
  onShow?: (() => void) | undefined
  /** What differs in it; shown while the entry is chosen. */
  children?: ReactNode
}

/** One change in the list: pressed, it leads to its place on the canvas and tells what differs. */
export function ChangeEntry({ entry, change, name, about, onShow, children }: Props) {
  const { chosen, choose } = useComparing()
  const isChosen = chosen === entry
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li ref={row} className={clsx('rounded-xl', isChosen && 'bg-surface shadow-card ring-1 ring-line')}>
      <button
        type="button"
        aria-expanded={children ? isChosen : undefined}
        aria-pressed={children ? undefined : isChosen}
        onClick={() => {
          choose(isChosen ? undefined : entry)
          if (!isChosen) onShow?.()
        }}
        className="flex w-full items-start gap-2.5 rounded-xl px-3 py-2 text-left hover:bg-hover max-sm:min-h-11"
      >
        <ChangeMark change={change} word className="mt-px w-22" />
        <span className="min-w-0 grow">
          <span className="block text-sm font-medium break-words">{name}</span>
          {about ? <span className="block text-[13px] break-words text-muted">{about}</span> : null}
        </span>
        {children ? (
          <ChevronDown
            size={16}
            aria-hidden
            className={clsx('mt-1 shrink-0 text-muted transition-transform', isChosen && 'rotate-180')}
          />
        ) : null}
      </button>
      {isChosen && children ? <div className="px-3 pb-3">{children}</div> : null}
    </li>
  )
}
