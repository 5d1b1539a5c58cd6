import type { PartChange } from '@rekindle/runtime'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { markClass, signs } from './marks.ts'

/** The sign of a change; with `word` also its name, else the name is said to screen readers. */
export function ChangeMark({
  change,
  word,
  className,
}: {
  change: PartChange
  word?: boolean
  className?: string
}) {
  const { t } = useTranslation('publish')
  const name = t(`change.${change}`)
  return (
    <span
      title={name}
      className={clsx(
        'inline-flex h-5 shrink-0 items-center justify-center gap-1 rounded-full border text-xs leading-none font-semibold',
        word ? 'px-2' : 'w-5',
        markClass[change],
        className,
      )}
    >
      <span aria-hidden>{signs[change]}</span>
      <span className={word ? undefined : 'sr-only'}>{name}</span>
    </span>
  )
}
