import { diffWords } from 'diff'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** Texts longer than this are shown whole, one after the other: comparing them word by word would take too long. */
const longest = 20_000

/** A text as it is, with the words that came in and those that went: struck through and underlined, not coloured alone. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('publish')
  const { language } = useLanguage()
  const parts = useMemo(
    () =>
      before.length + after.length > longest
        ? [
            { value: before, removed: true, added: false },
            { value: after, removed: false, added: true },
          ]
        : diffWords(before, after, { intlSegmenter: new Intl.Segmenter(language, { granularity: 'word' }) }),
    [before, after, language],
  )
  return (
    <p className="text-[13px] leading-relaxed break-words whitespace-pre-wrap">
      {parts.map(({ value, added, removed }, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
        if (!added && !removed) return <span key={i}>{value}</span>
        const Mark = removed ? 'del' : 'ins'
        return (
          <Mark
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
            key={i}
            className={
              removed
                ? 'rounded-sm bg-bad-soft text-bad line-through decoration-1'
                : 'rounded-sm bg-ok-soft text-ok underline decoration-1 underline-offset-3'
            }
          >
            <span className="sr-only">{t(removed ? 'text.removed' : 'text.added')} </span>
            {value}
          </Mark>
        )
      })}
    </p>
  )
}
