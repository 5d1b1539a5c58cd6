import type { Workspace } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../api/session.ts'
import { MentionsButton } from '../mentions/MentionsButton.tsx'
import { PracticeBar } from '../practice/PracticeBar.tsx'
import { LiveClock } from './LiveClock.tsx'
import { Mark } from './Mark.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { WorkspaceSwitch } from './WorkspaceSwitch.tsx'

const HappenedStrip = lazy(async () => ({
  default: (await import('../practice/HappenedStrip.tsx')).HappenedStrip,
}))

/** Where one is and who one is. Tinted and with a clock to drive in practice, so that nobody takes it for the real one. */
export function TopBar({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation()
  const seesJourneys = useCan('journeys.read')
  const practice = workspace.mode === 'practice'
  /** Where the practice clock stood when it was last set going. */
  const [since, setSince] = useState<string>()
  return (
    <>
      <header
        className={clsx(
          'flex min-h-13 shrink-0 items-center gap-2 border-b pr-3 max-sm:flex-wrap max-sm:gap-y-0 max-sm:py-1',
          practice ? 'bg-accent-soft' : 'bg-surface',
        )}
      >
        <Link
          to="/w/$ws/journeys"
          params={{ ws: workspace.id }}
          aria-label={t('shell:home')}
          className="flex w-22 shrink-0 items-center justify-center max-sm:ml-1 max-sm:size-10"
        >
          <Mark className="size-8" />
        </Link>
        <WorkspaceSwitch workspace={workspace} />
        {practice ? <PracticeBar ws={workspace.id} onStart={setSince} /> : <LiveClock />}
        <span className="flex shrink-0 items-center gap-2 max-sm:ml-auto max-sm:gap-0">
          {seesJourneys ? <MentionsButton ws={workspace.id} /> : null}
          <PersonMenu />
        </span>
      </header>
      {practice && since !== undefined ? (
        <Suspense>
          <HappenedStrip key={workspace.id} ws={workspace.id} since={since} />
        </Suspense>
      ) : null}
    </>
  )
}
