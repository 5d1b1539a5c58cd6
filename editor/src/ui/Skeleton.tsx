import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'

/** A grey block where something will be. */
export function Skeleton({ className }: { className?: string }) {
  return <span className={clsx('block animate-pulse rounded-md bg-hover', className)} aria-hidden />
}

/** Lines of a table or a list that is being loaded. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" className="flex flex-col">
      <span className="sr-only">{t('ui:loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className="flex items-center gap-6 border-b px-5 py-4 last:border-b-0">
          <Skeleton className="h-3.5 w-1/4" />
          <Skeleton className="h-3.5 w-1/6" />
          <Skeleton className="h-3.5 grow" />
          <Skeleton className="h-3.5 w-16" />
        </div>
      ))}
    </div>
  )
}
