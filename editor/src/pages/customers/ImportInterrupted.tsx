import type { ImportProgress } from '@rekindle/server/contract'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'

/** The server that worked on the file is gone: how far it came, and that the file may be given again. */
export function ImportInterrupted({ progress: { written } }: { progress: ImportProgress }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p role="alert" className="flex items-start gap-2.5 rounded-lg bg-bad-soft px-3.5 py-3 text-bad">
      <CircleAlert size={18} className="mt-px shrink-0" aria-hidden />
      {t('customers:importing.broken', { done: format.number(written) })}
    </p>
  )
}
