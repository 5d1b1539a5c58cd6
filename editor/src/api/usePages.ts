import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { type RequestOptions, request } from './request.ts'

interface Page<Item> {
  items: Item[]
  next?: string
  total?: number
}

export interface Pages<Item> {
  items: Item[]
  total: number | undefined
  isPending: boolean
  error: unknown
  refetch: () => void
  /** Absent when the last page is there. */
  loadMore: (() => void) | undefined
  isLoadingMore: boolean
}

/** A list that comes page by page, by cursor; the pages so far stay on screen. */
export function usePages<Item>(
  queryKey: QueryKey,
  path: string,
  query: RequestOptions['query'],
): Pages<Item> {
  const found = useInfiniteQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Item>>(path, { query: { limit: 50, ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  })
  const pages = found.data?.pages ?? []
  return {
    items: pages.flatMap((page) => page.items),
    total: pages[0]?.total,
    isPending: found.isPending,
    error: found.data ? null : found.error,
    refetch: () => void found.refetch(),
    loadMore: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
    isLoadingMore: found.isFetchingNextPage,
  }
}
