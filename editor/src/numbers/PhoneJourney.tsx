import type { Flow } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { MonitorSmartphone } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { versionQuery } from '../api/drafts.ts'
import { createEditing } from '../canvas/createEditing.ts'
import { EditingContext } from '../canvas/Editing.ts'
import { Said } from '../canvas/Said.tsx'
import { CommentsLayer } from '../comments/CommentsLayer.tsx'
import { createComments } from '../comments/createComments.ts'
import type { JourneySearch } from '../shell/searches.ts'
import { Card } from '../ui/Card.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { DraftSteps } from './DraftSteps.tsx'
import { PhoneHeader } from './PhoneHeader.tsx'
import { VersionFigures } from './VersionFigures.tsx'

const PresenceLink = lazy(async () => ({
  default: (await import('../presence/PresenceLink.tsx')).PresenceLink,
}))
const JourneyBanners = lazy(async () => ({
  default: (await import('../publish/JourneyBanners.tsx')).JourneyBanners,
}))

interface Props {
  ws: string
  journey: Journey
  /** Undefined where it can't be read here. */
  draft: Flow | undefined
  /** Somebody else saved the draft. */
  onSaved: () => void
}

/** The newest version with its numbers, or the one the address names; before the first one, the steps of the draft. */
export function PhoneJourney({ ws, journey, draft, onSaved }: Props) {
  const { t } = useTranslation('numbers')
  const search = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  const versions = [...journey.versions].sort((a, b) => b.number - a.number)
  const number = (versions.find((one) => one.number === search.version) ?? versions[0])?.number
  const published = useQuery({
    ...versionQuery(ws, journey.id, number ?? 0),
    enabled: number !== undefined,
  })
  const flow = number === undefined ? draft : published.data?.flow
  const [comments] = useState(createComments)
  const editing = useMemo(() => flow && { ...createEditing(flow, true), comments }, [flow, comments])
  // Comments speak of steps of the draft as well as of those that are on screen.
  const named = useMemo(() => {
    const known = flow ?? draft
    const all = known && { ...known, nodes: { ...draft?.nodes, ...known.nodes } }
    return all && { ...createEditing(all, true), comments }
  }, [flow, draft, comments])
  const go = (next: Pick<JourneySearch, 'version' | 'node'>) =>
    void navigate({
      to: '.',
      search: (before: JourneySearch) => ({ ...before, people: undefined, ...next }),
      replace: true,
    })
  return (
    <EditingContext value={named ?? null}>
      <PhoneHeader {...{ ws, journey, draft, versions, go }} version={number} talks={named !== undefined} />
      <div className="-mx-4 mb-4 empty:hidden">
        <Suspense>
          <JourneyBanners ws={ws} journey={journey} />
        </Suspense>
      </div>
      <Suspense>
        <PresenceLink
          key={number}
          ws={ws}
          journey={journey.id}
          first={{ view: 'telephone', version: number ?? null, cursor: null, sees: null, nodes: [] }}
          onSaved={onSaved}
        />
      </Suspense>
      {number === undefined ? (
        <Card className="flex gap-3 p-4">
          <MonitorSmartphone size={20} aria-hidden className="mt-0.5 shrink-0 text-muted" />
          <div>
            <p className="text-sm font-medium">{t('draft.title')}</p>
            <p className="mt-0.5 text-sm text-pretty text-muted">{t('draft.about')}</p>
          </div>
        </Card>
      ) : editing ? null : (
        <Card>
          {published.error ? (
            <ErrorState error={published.error} onRetry={() => void published.refetch()} />
          ) : (
            <SkeletonRows />
          )}
        </Card>
      )}
      {editing ? (
        <EditingContext value={editing}>
          {number === undefined ? (
            <DraftSteps openNode={search.node} />
          ) : (
            <VersionFigures key={number} ws={ws} journey={journey.id} version={number} />
          )}
        </EditingContext>
      ) : null}
      {named ? (
        <>
          <CommentsLayer ws={ws} journey={journey.id} version={undefined} />
          <Said />
        </>
      ) : null}
    </EditingContext>
  )
}
