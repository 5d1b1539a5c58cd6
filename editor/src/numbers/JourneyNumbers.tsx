import { Flow, pickText } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { MonitorSmartphone } from 'lucide-react'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { versionQuery } from '../api/drafts.ts'
import { journeyQuery } from '../api/journeys.ts'
import { useWorkspace } from '../api/session.ts'
import { createEditing } from '../canvas/createEditing.ts'
import { EditingContext } from '../canvas/Editing.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useCompare } from '../publish/compare/useCompare.ts'
import { BackLink } from '../shell/BackLink.tsx'
import { Page } from '../shell/Page.tsx'
import { PageHeader } from '../shell/PageHeader.tsx'
import type { JourneySearch } from '../shell/searches.ts'
import { Badge } from '../ui/Badge.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Select } from '../ui/Select.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { VersionFigures } from './VersionFigures.tsx'

const PresenceLink = lazy(async () => ({
  default: (await import('../presence/PresenceLink.tsx')).PresenceLink,
}))

const CompareOnPhone = lazy(async () => ({
  default: (await import('./CompareOnPhone.tsx')).CompareOnPhone,
}))
const JourneyBanners = lazy(async () => ({
  default: (await import('../publish/JourneyBanners.tsx')).JourneyBanners,
}))
const PhoneDeeds = lazy(async () => ({ default: (await import('./PhoneDeeds.tsx')).PhoneDeeds }))

const tones = { draft: 'neutral', live: 'ok', paused: 'warn', stopped: 'neutral' } as const

/** A journey on a telephone: its numbers step by step, its versions and what differs between them. Drawing wants a larger screen. */
export function JourneyNumbers() {
  const { id = '' } = useParams({ strict: false })
  const { id: ws } = useWorkspace()
  const { data: journey, error, refetch } = useQuery(journeyQuery(ws, id))
  const { sides, compare } = useCompare()
  const flow = journey?.flow
  const draft = useMemo(() => Flow.safeParse(flow).data, [flow])
  if (journey && draft && sides)
    return (
      <Suspense>
        <CompareOnPhone ws={ws} journey={journey} draft={draft} sides={sides} onChange={compare} />
      </Suspense>
    )
  return (
    <Page>
      {journey ? (
        <Numbers ws={ws} journey={journey} draft={draft} />
      ) : (
        <Card>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows />}</Card>
      )}
    </Page>
  )
}

function Numbers({ ws, journey, draft }: { ws: string; journey: Journey; draft: Flow | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const search = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  const versions = [...journey.versions].sort((a, b) => b.number - a.number)
  const shown = versions.find(({ number }) => number === search.version) ?? versions[0]
  const title = pickText((journey.flow as Partial<Flow>).title ?? {}, language) || t('canvas:header.untitled')
  return (
    <>
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
        mark={
          <Badge tone={tones[journey.state]} dot={journey.state === 'live'}>
            {t(`words:journeyState.${journey.state}`)}
          </Badge>
        }
        actions={
          <>
            {draft ? <Deeds ws={ws} journey={journey} draft={draft} /> : null}
            {versions.length > 1 ? (
              <Select
                aria-label={t('canvas:mode.version')}
                value={String(shown?.number ?? '')}
                onChoose={(next) =>
                  void navigate({
                    to: '.',
                    search: (before: JourneySearch) => ({
                      ...before,
                      version: Number(next),
                      people: undefined,
                    }),
                    replace: true,
                  })
                }
                options={versions.map(({ number }) => ({
                  value: String(number),
                  label: t('numbers:version', { number }),
                }))}
              />
            ) : null}
          </>
        }
      />
      <div className="-mx-4 mb-4 empty:hidden">
        <Suspense>
          <JourneyBanners ws={ws} journey={journey} />
        </Suspense>
      </div>
      <Suspense>
        <PresenceLink
          key={shown?.number}
          ws={ws}
          journey={journey.id}
          first={{ view: 'telephone', version: shown?.number ?? null, cursor: null, sees: null, nodes: [] }}
        />
      </Suspense>
      {shown ? (
        <Version key={shown.number} ws={ws} journey={journey.id} version={shown.number} />
      ) : (
        <Card>
          <EmptyState
            icon={<MonitorSmartphone size={22} />}
            title={t('numbers:draft.title')}
            about={t('numbers:draft.about')}
          />
        </Card>
      )}
    </>
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

function Version({ ws, journey, version }: { ws: string; journey: string; version: number }) {
  const { data, error, refetch } = useQuery(versionQuery(ws, journey, version))
  const editing = useMemo(() => (data ? createEditing(data.flow, true) : undefined), [data])
  if (editing) return <VersionFigures ws={ws} journey={journey} version={version} editing={editing} />
  return <Card>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows />}</Card>
}
