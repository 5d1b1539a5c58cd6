import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pages } from '../api/usePages.ts'
import { Button } from './Button.tsx'
import { Card } from './Card.tsx'
import { ErrorState } from './ErrorState.tsx'
import { SkeletonRows } from './Skeleton.tsx'

interface Props<Item> {
  pages: Pages<Item>
  /** Shown when there is nothing. */
  empty: ReactNode
  children: (items: Item[]) => ReactNode
}

/** A list in a card that scrolls: loading, error, empty, and a way to more of it. */
export function ListCard<Item>({ pages, empty, children }: Props<Item>) {
  const { t } = useTranslation()
  const { items, total, isPending, error, refetch, loadMore, isLoadingMore } = pages
  return (
    <Card className="min-h-0 overflow-auto max-sm:overflow-visible">
      {isPending ? (
        <SkeletonRows />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : items.length === 0 ? (
        empty
      ) : (
        <>
          {children(items)}
          {loadMore ? (
            <div className="flex justify-center border-t py-3">
              <Button look="quiet" size="sm" busy={isLoadingMore} onClick={loadMore}>
                {total === undefined ? t('ui:more') : t('ui:moreOf', { shown: items.length, total })}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Card>
  )
}
