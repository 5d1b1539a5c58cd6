import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { storyQuery } from '../../api/story.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useEditing, useView } from '../../canvas/Editing.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useOverlay } from '../tools/useOverlay.ts'
import { FollowSteps } from './FollowSteps.tsx'
import { followedWay } from './followedWay.ts'
import { OtherTimes } from './OtherTimes.tsx'

/** One customer's way along the drawing, step by step, below it. */
export function FollowStrip({ run, version }: { run: string; version: number | undefined }) {
  const { t } = useTranslation('overlay')
  const { view } = useEditing()
  const { ws, journey, change } = useOverlay()
  const errorText = useErrorText()
  const { data: story, error, refetch } = useQuery(storyQuery(ws, run))
  const isHere = story?.journey === journey
  useEffect(() => {
    if (!story || !isHere) return
    view.setState(({ followed }) => ({
      followed: {
        way: followedWay(story),
        // Whoever looks at the last step sees the customer go on.
        step:
          followed?.way.run === story.run && followed.step < followed.count
            ? followed.step
            : story.steps.length,
        count: story.steps.length,
      },
    }))
  }, [story, isHere, view])
  useEffect(() => () => view.setState({ followed: undefined }), [view])
  const followed = useView((now) => now.followed)
  const close = () => change({ run: undefined })
  if (error && !story)
    return (
      <Frame onClose={close}>
        <p className="text-bad">{errorText(error).title}</p>
        <Button size="sm" onClick={() => void refetch()}>
          {t('ui:retry')}
        </Button>
      </Frame>
    )
  if (!story) return <Frame onClose={close}>{t('ui:loading')}</Frame>
  const whole = (
    <Link
      to="/w/$ws/runs/$run"
      params={{ ws, run }}
      className="shrink-0 font-medium whitespace-nowrap text-accent-text hover:underline"
    >
      {t('follow.story')}
    </Link>
  )
  if (!isHere)
    return (
      <Frame onClose={close}>
        {t('follow.elsewhere', { name: story.customer.name })} {whole}
      </Frame>
    )
  return (
    <Frame onClose={close}>
      <FollowSteps story={story} step={followed?.step ?? story.steps.length} />
      <OtherTimes ws={ws} story={story} onChoose={(other) => change({ run: other })} />
      {whole}
      {story.version === version ? null : (
        <Link
          to="/w/$ws/journeys/$id"
          params={{ ws, id: journey }}
          search={{ version: story.version, run }}
          className="shrink-0 font-medium whitespace-nowrap text-accent-text hover:underline"
        >
          {t('follow.version', { version: story.version })}
        </Link>
      )}
    </Frame>
  )
}

function Frame({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('overlay')
  return (
    <section
      aria-label={t('follow.label')}
      className="absolute bottom-14 left-1/2 z-10 flex max-w-[calc(100%-1.5rem)] -translate-x-1/2 items-center gap-3 rounded-xl border bg-surface py-1.5 pr-1.5 pl-3 text-[13px] shadow-pop"
    >
      {children}
      <IconButton size="sm" label={t('follow.close')} icon={<X size={15} />} onClick={onClose} />
    </section>
  )
}
