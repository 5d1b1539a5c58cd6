import type { CommentThread } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { Unreachable } from '../api/ApiError.ts'
import type { ShownComments } from './createComments.ts'
import { type PlaceTitle, usePlaceTitle } from './placeTitle.ts'
import { useComments } from './useComments.ts'

export interface FoundComments {
  /** Undefined while they are fetched, or where that failed. */
  threads: CommentThread[] | undefined
  /** The one place they are about; undefined where all are asked for. */
  place: PlaceTitle | undefined
  /** Said of a thread whose step the drawing on screen does not have. */
  goneWord: string
  error: Error | null
  /** What is on screen was said before: there is no connection now. */
  isCutOff: boolean
  retry: () => void
}

interface Asked {
  ws: string
  journey: string
  /** The published version on screen; undefined: the draft. */
  version: number | undefined
  shown: ShownComments
}

/** The comments that are asked for, and what their place is called now. */
export function useShownComments({ ws, journey, version, shown }: Asked): FoundComments {
  const { t } = useTranslation('comments')
  const title = usePlaceTitle()
  const { data, error, refetch } = useComments(ws, journey, 'all')
  const node = shown.at === 'place' ? shown.node : undefined
  const threads = data?.threads.filter((thread) => node === undefined || thread.node === node)
  return {
    threads,
    place:
      node === undefined ? undefined : title({ node, step: threads?.find(({ step }) => step)?.step ?? null }),
    // A step that was drawn later is not gone.
    goneWord: version === undefined ? t('gone') : t('notInVersion', { version }),
    error,
    isCutOff: error instanceof Unreachable && data !== undefined,
    retry: () => void refetch(),
  }
}
