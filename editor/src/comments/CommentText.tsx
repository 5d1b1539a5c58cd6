import type { CommentPart } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { linkParts } from './linkParts.ts'

/** What was said, as plain text: people it speaks to stand out, addresses can be followed, nothing else is more than letters. */
export function CommentText({ parts }: { parts: readonly CommentPart[] }) {
  const { t } = useTranslation('comments')
  const { user } = useSession()
  return (
    <p className="text-[13px] leading-snug break-words whitespace-pre-wrap max-sm:text-sm">
      {parts.map((part, index) => {
        const key = `${index}`
        if ('mention' in part)
          return (
            <span
              key={key}
              className={`rounded px-0.5 font-medium ${part.mention === user.id ? 'bg-accent-soft text-accent-text' : 'text-info'}`}
            >
              @{part.name || t('somebody')}
            </span>
          )
        return linkParts(part.text).map((piece) =>
          piece.href === undefined ? (
            piece.text
          ) : (
            <a
              key={`${key} ${piece.at}`}
              href={piece.href}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="text-accent-text underline underline-offset-2"
            >
              {piece.text}
            </a>
          ),
        )
      })}
    </p>
  )
}
