import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  tone?: 'plain' | 'bad'
  retry?: () => void
  children: ReactNode
}

/** A line of words over the drawing. */
export function Note({ tone = 'plain', retry, children }: Props) {
  const { t } = useTranslation()
  return (
    <p
      // Told aloud only when something is wrong: the others tick with the numbers.
      {...(tone === 'bad' ? { role: 'alert' } : {})}
      className={clsx(
        'pointer-events-auto max-w-xl rounded-lg border bg-surface px-2 py-1 text-right shadow-card',
        tone === 'bad' && 'border-bad text-bad',
      )}
    >
      {children}
      {retry ? (
        <button type="button" className="ml-2 font-medium underline" onClick={retry}>
          {t('ui:retry')}
        </button>
      ) : null}
    </p>
  )
}
