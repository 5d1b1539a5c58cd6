import { type Flow, pickText } from '@rekindle/runtime'
import type { Journey, PresentPerson } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createEditing } from '../canvas/createEditing.ts'
import { EditingContext } from '../canvas/Editing.ts'
import { CommentsButton } from '../comments/CommentsButton.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { JourneyBadge } from '../journey/JourneyBadge.tsx'
import { usePresence } from '../presence/Presence.ts'
import { BackLink } from '../shell/BackLink.tsx'
import { PageHeader } from '../shell/PageHeader.tsx'
import type { JourneySearch } from '../shell/searches.ts'
import { Select } from '../ui/Select.tsx'

const PhoneDeeds = lazy(async () => ({ default: (await import('./PhoneDeeds.tsx')).PhoneDeeds }))
const PhoneFaces = lazy(async () => ({ default: (await import('./PhoneFaces.tsx')).PhoneFaces }))

interface Props {
  ws: string
  journey: Journey
  draft: Flow | undefined
  /** Of those that were published, the newest first. */
  versions: Journey['versions']
  /** The one on screen; undefined before the first. */
  version: number | undefined
  /** Whether comments can be shown here. */
  talks: boolean
  go: (next: Pick<JourneySearch, 'version' | 'node'>) => void
}

/** Name and state of the journey, who else is there, and what can be done with it on a telephone. */
export function PhoneHeader({ ws, journey, draft, versions, version, talks, go }: Props) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const title = pickText(journey.title, language) || t('canvas:header.untitled')
  const isAlone = usePresence(({ people }) => people.length === 0)
  const goTo = ({ version: theirs, nodes: [node] }: PresentPerson) => go({ version: theirs ?? version, node })
  return (
    <PageHeader
      title={title}
      back={
        <BackLink
          label={t('journeys:title')}
          link={(className, content) => (
            <Link to="/w/$ws/journeys" params={{ ws }} className={className}>
              {content}
            </Link>
          )}
        />
      }
      mark={<JourneyBadge state={journey.state} />}
      actions={
        <>
          {draft ? <Deeds ws={ws} journey={journey} draft={draft} /> : null}
          {talks ? <CommentsButton /> : null}
          {versions.length > 1 ? (
            <Select
              aria-label={t('canvas:mode.version')}
              value={String(version ?? '')}
              onChoose={(next) => go({ version: Number(next), node: undefined })}
              options={versions.map(({ number }) => ({
                value: String(number),
                label: t('numbers:version', { number }),
              }))}
            />
          ) : null}
          {isAlone ? null : (
            <Suspense>
              <PhoneFaces onChoose={goTo} />
            </Suspense>
          )}
        </>
      }
    />
  )
}

function Deeds({ ws, journey, draft }: { ws: string; journey: Journey; draft: Flow }) {
  const editing = useMemo(() => createEditing(draft, true), [draft])
  return (
    <EditingContext value={editing}>
      <Suspense>
        <PhoneDeeds ws={ws} journey={journey} />
      </Suspense>
    </EditingContext>
  )
}
