import type { Segment, SegmentUses } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Badge } from '../../ui/Badge.tsx'

interface Props {
  ws: string
  uses: SegmentUses | undefined
  segments: readonly Segment[]
}

/** Journeys that name a segment, live ones first, and segments made of it. */
export function UsedBy({ ws, uses, segments }: Props) {
  const { t } = useTranslation('segments')
  const localText = useLocalText()
  if (!uses) return <span className="text-muted">{t('unused')}</span>
  const titleOf = (id: string) => {
    const found = segments.find((one) => one.id === id)
    return (found && localText(found.title)) || id
  }
  return (
    <ul className="flex flex-col gap-0.5">
      {[...uses.journeys]
        .sort((a, b) => Number(b.live) - Number(a.live))
        .map(({ id, title, live }) => (
          <li key={id} className="flex items-center gap-1.5">
            <Link
              to="/w/$ws/journeys/$id"
              params={{ ws, id }}
              className="min-w-0 truncate text-accent-text hover:underline"
            >
              {localText(title) || t('untitled')}
            </Link>
            <Badge tone={live ? 'ok' : 'neutral'}>{t(live ? 'live' : 'draft')}</Badge>
          </li>
        ))}
      {uses.segments.map((id) => (
        <li key={id} className="text-[13px] text-muted">
          {t('partOf', { title: titleOf(id) })}
        </li>
      ))}
    </ul>
  )
}
