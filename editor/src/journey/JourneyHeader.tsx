import { pickText } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, Code } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { StreamState } from '../api/createLine.ts'
import { useOffers } from '../board/useOffers.ts'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import type { Mode } from '../canvas/useMode.ts'
import { CommentsButton } from '../comments/CommentsButton.tsx'
import type { Autosave } from '../document/createAutosave.ts'
import { HistoryButtons } from '../history/HistoryButtons.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { ShapeSwitch } from '../outline/ShapeSwitch.tsx'
import { OthersHere } from '../presence/OthersHere.tsx'
import { ProblemsButton } from '../problems/ProblemsButton.tsx'
import { JourneyControls } from '../publish/JourneyControls.tsx'
import { PublishButton } from '../publish/PublishButton.tsx'
import { useGoToNode } from '../publish/useGoToNode.ts'
import { HeadCounts } from '../stats/HeadCounts.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { JourneyBadge } from './JourneyBadge.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { SaveIndicator } from './SaveIndicator.tsx'

interface Props {
  ws: string
  journey: Journey
  autosave: Autosave
  mode: { mode: Mode; choose: (mode: Mode) => void }
  stream: StreamState | undefined
  code: { open: boolean; toggle: () => void }
  problems: { open: boolean; toggle: () => void }
  history: { open: boolean; toggle: () => void }
}

/** Name and state of the journey, what is on screen, and what can be done with it. */
export function JourneyHeader({ ws, journey, autosave, mode, stream, code, problems, history }: Props) {
  const { t } = useTranslation('canvas')
  const { language } = useLanguage()
  const { readOnly } = useEditing()
  const title = useFlow((flow) => flow.title)
  const goTo = useGoToNode()
  useOffers('header', [
    { id: 'code', label: t('board:box.code'), run: code.toggle },
    ...(readOnly
      ? []
      : [
          { id: 'problems', label: t('board:box.problems'), run: problems.toggle },
          { id: 'history', label: t('board:box.history'), run: history.toggle },
        ]),
  ])
  return (
    <header className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b bg-surface py-1.5 pr-3 pl-2">
      <Link
        to="/w/$ws/journeys"
        params={{ ws }}
        aria-label={t('header.back')}
        title={t('header.back')}
        className="flex size-8 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink"
      >
        <ChevronLeft size={18} aria-hidden />
      </Link>
      <h1
        dir="auto"
        className="max-w-80 min-w-24 shrink truncate text-[15px] font-semibold"
        data-page-heading
        tabIndex={-1}
      >
        {pickText(title, language) || t('header.untitled')}
      </h1>
      <JourneyBadge state={journey.state} />
      <ShapeSwitch />
      <ModeSwitch journey={journey} mode={mode} />
      {readOnly ? (
        <HeadCounts stream={stream} />
      ) : (
        <>
          <SaveIndicator autosave={autosave} />
          <NumbersOf />
        </>
      )}
      <div className="ml-auto flex items-center gap-1.5">
        <OthersHere mode={mode.mode} onChoose={mode.choose} />
        {readOnly ? null : (
          <>
            <HistoryButtons open={history.open} onToggle={history.toggle} />
            <ProblemsButton open={problems.open} onToggle={problems.toggle} />
          </>
        )}
        <CommentsButton />
        <IconButton
          size="sm"
          label={t('header.code')}
          icon={<Code size={16} />}
          aria-pressed={code.open}
          onClick={code.toggle}
        />
        <JourneyControls ws={ws} journey={journey} />
        <PublishButton {...{ ws, journey, autosave }} onPublished={mode.choose} onGoTo={goTo} />
      </div>
    </header>
  )
}

/** The draft has no numbers of its own: says whose stand on the cards. */
function NumbersOf() {
  const { t } = useTranslation('canvas')
  const { numbers } = useEditing()
  const version = useStore(numbers, ({ stats }) => stats?.version)
  return version === undefined ? null : (
    <span className="text-xs whitespace-nowrap text-muted">{t('heads.of', { version })}</span>
  )
}
