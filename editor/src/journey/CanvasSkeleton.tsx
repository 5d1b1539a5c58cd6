import { useTranslation } from 'react-i18next'
import { Skeleton } from '../ui/Skeleton.tsx'

/** The page while its journey is being loaded. */
export function CanvasSkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status" className="flex h-full flex-col">
      <span className="sr-only">{t('ui:loading')}</span>
      <div className="flex h-14 items-center gap-4 border-b bg-surface px-4">
        <Skeleton className="h-5 w-56" />
        <Skeleton className="ml-auto h-8 w-40" />
      </div>
      <div className="flex grow items-center justify-center gap-24">
        <Skeleton className="h-24 w-60" />
        <Skeleton className="h-24 w-60" />
        <Skeleton className="h-24 w-60" />
      </div>
    </div>
  )
}
