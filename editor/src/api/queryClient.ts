import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './ApiError.ts'

/** Answers the server meant (4xx) are not asked for again; lost connections are, twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
      },
    },
  })
}

/**
 * Keys of a workspace in two families: `moving` changes by itself as time passes there, and is asked for
 * again when a practice clock was pushed; `still` changes only when somebody edits.
 */
export const keys = {
  session: ['session'] as const,
  moving: (ws: string, ...rest: unknown[]) => ['moving', ws, ...rest] as const,
  still: (ws: string, ...rest: unknown[]) => ['still', ws, ...rest] as const,
}
