import type { Problem } from '@rekindle/runtime'
import type { PublishPreview } from '@rekindle/server/contract'
import { ArrowRight, History, type LucideIcon, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'
import { ProblemItem } from '../problems/ProblemItem.tsx'

/** Who stays on their way, who may come in, and what is wrong. */
export function PublishPlan({
  preview,
  children,
}: {
  preview: Omit<PublishPreview, 'problems'> & { problems: readonly Problem[] }
  /** What is asked before a publish: above the list of problems, which may be long. */
  children?: ReactNode
}) {
  const { t } = useTranslation('canvas')
  const format = useFormat()
  const { staying, audience, inside, firstAt, nextVersion, problems } = preview
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const number = (count: number) => ({ count, value: format.number(count) })
  return (
    <div className="flex flex-col gap-4">
      {errors > 0 ? (
        <p role="alert" className="rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad">
          {t('publish.blocked', { count: errors })}
        </p>
      ) : (
        <ul className="flex flex-col gap-3">
          <Line
            icon={UserPlus}
            title={audience === null ? t('publish.byEvent') : t('publish.audience', number(audience))}
            about={[
              inside ? t(`publish.inside.${inside}`) : '',
              firstAt ? t('publish.firstAt', { at: format.full(firstAt) }) : '',
              t('publish.audienceAbout'),
            ].join(' ')}
          />
          {nextVersion > 1 ? (
            <Line
              icon={History}
              title={staying === 0 ? t('publish.nobodyStays') : t('publish.stay', number(staying))}
              about={staying === 0 ? '' : t('publish.stayAbout')}
            />
          ) : null}
          <Line
            icon={ArrowRight}
            title={t('publish.next', { version: nextVersion })}
            about={t('publish.nextAbout')}
          />
        </ul>
      )}
      {children}
      {problems.length > 0 ? (
        <section>
          <h3 className="mb-1 text-[13px] font-medium text-muted">
            {errors > 0 ? t('publish.problems') : t('publish.warnings')}
          </h3>
          <ul className="max-h-56 overflow-y-auto rounded-xl border p-1">
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.path.join('.')} ${problem.message}`}>
                <ProblemItem problem={problem} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function Line({ icon: Icon, title, about }: { icon: LucideIcon; title: string; about: string }) {
  return (
    <li className="flex items-start gap-3">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-text">
        <Icon size={17} aria-hidden />
      </span>
      <span>
        <span className="block text-sm font-medium">{title}</span>
        <span className="block text-[13px] text-muted">{about}</span>
      </span>
    </li>
  )
}
