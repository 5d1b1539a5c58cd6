import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { placeTitle } from './placeTitle.ts'
import { useComments } from './useComments.ts'

/** Keeps the counts on the cards, and tells screen readers what others said since the page was opened. */
export function useLiveComments(ws: string, journey: string): void {
  const { t } = useTranslation()
  const editing = useEditing()
  const { language } = useLanguage()
  const { user } = useSession()
  const { data } = useComments(ws, journey, 'open')
  const heard = useRef<Set<string>>(undefined)
  const threads = data?.threads
  const words = useRef({ t, language })
  words.current = { t, language }
  useEffect(() => {
    if (!threads) return
    const { comments, view } = editing
    comments.getState().tell(threads)
    const isFirst = heard.current === undefined
    const known = heard.current ?? new Set<string>()
    heard.current = known
    const news = threads.flatMap((thread) =>
      thread.comments
        .filter(({ id, by }) => !known.has(id) && by.id !== user.id)
        .map(({ by }) => ({ by, thread })),
    )
    for (const { comments: said } of threads) for (const { id } of said) known.add(id)
    const [only, ...others] = news
    if (isFirst || !only) return
    const { t: say } = words.current
    if (others.length > 0) return view.getState().say(say('comments:news.several', { count: news.length }))
    const { title } = placeTitle(editing, only.thread, words.current)
    const name = only.by.name || say('comments:somebody')
    view.getState().say(say('comments:news.one', { name, place: title }))
  }, [threads, editing, user.id])
}
