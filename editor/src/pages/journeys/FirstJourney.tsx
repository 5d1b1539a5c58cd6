import { Link } from '@tanstack/react-router'
import { FilePlus2, LayoutTemplate, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession, useWorkspace } from '../../api/session.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'

export type Beginning = 'template' | 'blank' | 'import'

const ways: { way: Beginning; icon: ReactNode }[] = [
  { way: 'template', icon: <LayoutTemplate size={22} strokeWidth={1.6} /> },
  { way: 'blank', icon: <FilePlus2 size={22} strokeWidth={1.6} /> },
  { way: 'import', icon: <Upload size={22} strokeWidth={1.6} /> },
]

/** What is there before the first journey: three ways to one, and the way to a place where everything is made up already. */
export function FirstJourney({ onBegin }: { onBegin: (way: Beginning) => void }) {
  const { t } = useTranslation('begin')
  const { mode } = useWorkspace()
  const { workspaces } = useSession()
  const practice = mode === 'live' ? workspaces.find((one) => one.mode === 'practice') : undefined
  return (
    <EmptyState
      icon={<LayoutTemplate size={22} />}
      title={t('journeys:empty.title')}
      about={t('journeys:empty.about')}
      action={
        <div className="flex flex-col items-center gap-5">
          <ul className="grid w-full max-w-3xl gap-3 text-left sm:grid-cols-3">
            {ways.map(({ way, icon }) => (
              <li key={way}>
                <button
                  type="button"
                  data-begin={way}
                  onClick={() => onBegin(way)}
                  className="flex size-full flex-col gap-1 rounded-xl border bg-surface p-4 text-left transition-colors hover:border-accent hover:bg-hover/60"
                >
                  <span className="mb-1 text-accent-text" aria-hidden>
                    {icon}
                  </span>
                  <span className="font-medium">{t(`way.${way}.title`)}</span>
                  <span className="text-[13px] leading-relaxed text-pretty text-muted">
                    {t(`way.${way}.about`)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {practice ? (
            <p className="text-sm text-muted">
              {t('sample.about')}{' '}
              <Link
                to="/w/$ws/journeys"
                params={{ ws: practice.id }}
                className="font-medium text-accent-text underline underline-offset-2"
              >
                {t('sample.open', { name: practice.name })}
              </Link>
            </p>
          ) : null}
        </div>
      }
    />
  )
}
