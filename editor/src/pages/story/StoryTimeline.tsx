import type { Flow } from '@rekindle/runtime'
import type { Story } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../api/session.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useWord } from '../../i18n/useWord.ts'
import { CustomerDid } from './CustomerDid.tsx'
import { eventsDuring } from './eventsDuring.ts'
import { StoryStep } from './StoryStep.tsx'

/** Steps from the first to the last, and what the customer did in between. */
export function StoryTimeline({ story, flow }: { story: Story; flow: Flow | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  const { timeZone } = useWorkspace()
  const { byStep, after } = eventsDuring(story.steps, story.events)
  return (
    <section aria-label={t('story:timeline')}>
      <p className="mb-4 text-[13px] text-muted">
        {t('story:began', { at: format.full(story.startedAt) })}
        {' · '}
        {t('shell:zone', { zone: timeZone, name: format.zoneName(story.startedAt) })}
      </p>
      <ol className="flex flex-col">
        {story.steps.map((step) => (
          <StoryStep
            key={step.ordinal}
            step={step}
            node={flow?.nodes[step.node]}
            events={byStep.get(step.ordinal) ?? []}
          />
        ))}
        {story.ending ? (
          <li className="relative flex gap-4 pb-4">
            <span className="flex w-9 shrink-0 justify-center">
              <span className="mt-1 size-3 rounded-full bg-ink" aria-hidden />
            </span>
            <p className="font-medium">
              {t(`story:ended.${story.ending.how === 'failed' ? 'failed' : 'left'}`, {
                reason: word('ending', story.ending.reason),
              })}
              <time dateTime={story.ending.at} className="ml-2 text-[13px] font-normal text-muted">
                {format.full(story.ending.at)}
              </time>
            </p>
          </li>
        ) : null}
        {after.length > 0 ? (
          <li className="pl-13">
            <p className="mb-1 text-[13px] text-muted">{t('story:afterwards')}</p>
            <CustomerDid events={after} />
          </li>
        ) : null}
      </ol>
    </section>
  )
}
