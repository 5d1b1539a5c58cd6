import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Route } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { versionQuery } from '../../api/drafts.ts'
import { useWorkspace } from '../../api/session.ts'
import { storyQuery } from '../../api/story.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { BackLink } from '../../shell/BackLink.tsx'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { StoryAside } from './StoryAside.tsx'
import { StoryStatus } from './StoryStatus.tsx'
import { StoryTimeline } from './StoryTimeline.tsx'

/** One customer's way through one journey, step by step, with the reason for each. */
export function StoryPage() {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { id: ws } = useWorkspace()
  const { run } = useParams({ from: '/w/$ws/runs/$run' })
  const { data: story, error, refetch } = useQuery(storyQuery(ws, run))
  const version = useQuery({
    ...versionQuery(ws, story?.journey ?? '', story?.version ?? 0),
    enabled: story !== undefined,
  })
  const flow = version.data?.flow
  return (
    <Page>
      <PageHeader
        title={story ? t('story:title', { name: story.customer.name }) : t('story:one')}
        actions={
          story ? (
            <Link
              to="/w/$ws/journeys/$id"
              params={{ ws, id: story.journey }}
              search={{ version: story.version, run }}
              className="max-sm:hidden inline-flex items-center gap-1.5 rounded-lg border px-3 py-1.5 text-sm font-medium hover:bg-hover"
            >
              <Route size={15} aria-hidden />
              {t('overlay:follow.onDrawing')}
            </Link>
          ) : undefined
        }
        mark={story ? <StoryStatus story={story} /> : undefined}
        back={
          story ? (
            <BackLink
              label={t('story:back', { title: localText(story.journeyTitle), version: story.version })}
              link={(className, content) => (
                <Link
                  to="/w/$ws/journeys/$id"
                  params={{ ws, id: story.journey }}
                  search={{ version: story.version }}
                  className={className}
                >
                  {content}
                </Link>
              )}
            />
          ) : undefined
        }
      />
      {error && !story ? (
        <Card>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Card>
      ) : null}
      {!story && !error ? (
        <Card>
          <SkeletonRows />
        </Card>
      ) : null}
      {story ? (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_360px]">
          <StoryTimeline story={story} flow={flow} />
          <StoryAside ws={ws} story={story} flow={flow} />
        </div>
      ) : null}
    </Page>
  )
}
