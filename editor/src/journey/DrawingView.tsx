import type { Journey } from '@rekindle/server/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ReactFlowProvider } from '@xyflow/react'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useStore } from 'zustand'
import { BoardBoxes } from '../board/BoardBoxes.tsx'
import { Canvas } from '../canvas/Canvas.tsx'
import { type Editing, EditingContext } from '../canvas/Editing.ts'
import type { Mode } from '../canvas/useMode.ts'
import { CommentsLayer } from '../comments/CommentsLayer.tsx'
import type { Autosave } from '../document/createAutosave.ts'
import { Inspector } from '../inspector/Inspector.tsx'
import { Palette } from '../palette/Palette.tsx'
import { useWhereabouts } from '../presence/useWhereabouts.ts'
import type { JourneySearch } from '../shell/searches.ts'
import { useLiveNumbers } from '../stats/useLiveNumbers.ts'
import { ShowPeopleContext } from '../stats/useShowPeople.ts'
import { Tour } from '../tour/Tour.tsx'
import { Announcer } from './Announcer.tsx'
import { CanvasSkeleton } from './CanvasSkeleton.tsx'
import { JourneyHeader } from './JourneyHeader.tsx'
import { useChecks } from './useChecks.ts'

const OutlineView = lazy(async () => ({ default: (await import('../outline/OutlineView.tsx')).OutlineView }))
const HistoryPanel = lazy(async () => ({
  default: (await import('../history/HistoryPanel.tsx')).HistoryPanel,
}))
const ProblemsPanel = lazy(async () => ({
  default: (await import('../problems/ProblemsPanel.tsx')).ProblemsPanel,
}))
const JourneyBanners = lazy(async () => ({
  default: (await import('../publish/JourneyBanners.tsx')).JourneyBanners,
}))
const PeopleDrawer = lazy(async () => ({
  default: (await import('../stats/PeopleDrawer.tsx')).PeopleDrawer,
}))
const FollowStrip = lazy(async () => ({
  default: (await import('../stats/follow/FollowStrip.tsx')).FollowStrip,
}))
const FlowCode = lazy(async () => ({ default: (await import('../code/FlowCode.tsx')).FlowCode }))

export interface DrawingProps {
  ws: string
  journey: Journey
  autosave: Autosave
  mode: { mode: Mode; choose: (mode: Mode) => void }
  editing: Editing
  /** Whose numbers stand on the cards. Node ids are never reused: they fit a later draft, too. */
  version: number | undefined
}

/** Header, palette, canvas and inspector around one drawing. */
export function DrawingView({ ws, journey, autosave, mode, editing, version }: DrawingProps) {
  const search = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  const [panel, setPanel] = useState<'problems' | 'history'>()
  // Comments stand in the same place.
  const isFree = useStore(editing.comments, ({ shown }) => shown === undefined)
  const open = isFree ? panel : undefined
  const toggle = (one: 'problems' | 'history') => ({
    open: open === one,
    toggle: () => {
      editing.comments.getState().show(undefined)
      setPanel(open === one ? undefined : one)
    },
  })
  const isOutline = search.view === 'outline'
  const [showsCode, setShowsCode] = useState(false)
  const stream = useLiveNumbers(ws, journey.id, version, editing.numbers, search.range)
  useChecks(editing)
  useWhereabouts(editing, mode.mode, isOutline)
  const showPeople = useCallback(
    (of: string, show: string) =>
      void navigate({ to: '.', search: (before: JourneySearch) => ({ ...before, people: `${of}:${show}` }) }),
    [navigate],
  )
  const closePeople = () =>
    void navigate({
      to: '.',
      search: (before: JourneySearch) => ({ ...before, people: undefined }),
      replace: true,
    })
  return (
    <EditingContext value={editing}>
      <ShowPeopleContext value={showPeople}>
        <ReactFlowProvider>
          <div className="flex h-full flex-col">
            <JourneyHeader
              ws={ws}
              journey={journey}
              autosave={autosave}
              mode={mode}
              stream={version === undefined ? undefined : stream}
              code={{ open: showsCode, toggle: () => setShowsCode(!showsCode) }}
              problems={toggle('problems')}
              history={toggle('history')}
            />
            <Suspense>
              <JourneyBanners ws={ws} journey={journey} />
            </Suspense>
            <div className="relative flex min-h-0 grow">
              {showsCode ? (
                <Suspense fallback={<CanvasSkeleton />}>
                  <FlowCode onClose={() => setShowsCode(false)} />
                </Suspense>
              ) : (
                <>
                  {editing.readOnly || isOutline ? null : <Palette />}
                  <div className="relative flex min-w-0 grow">
                    {isOutline ? (
                      <Suspense fallback={<CanvasSkeleton />}>
                        <OutlineView openNode={search.node} version={version} />
                      </Suspense>
                    ) : (
                      <Canvas openNode={search.node} />
                    )}
                    <Suspense>
                      {search.run ? <FollowStrip run={search.run} version={version} /> : null}
                      {open === 'problems' ? <ProblemsPanel onClose={() => setPanel(undefined)} /> : null}
                      {open === 'history' && !editing.readOnly ? (
                        <HistoryPanel ws={ws} journey={journey.id} onClose={() => setPanel(undefined)} />
                      ) : null}
                    </Suspense>
                    <CommentsLayer
                      ws={ws}
                      journey={journey.id}
                      version={mode.mode === 'draft' ? undefined : mode.mode}
                    />
                  </div>
                  <Inspector />
                </>
              )}
            </div>
          </div>
          <Announcer />
          <BoardBoxes />
          <Tour />
          {search.people === undefined ? null : (
            <Suspense>
              <PeopleDrawer
                ws={ws}
                journey={journey.id}
                version={version}
                people={search.people}
                onShow={showPeople}
                onClose={closePeople}
              />
            </Suspense>
          )}
        </ReactFlowProvider>
      </ShowPeopleContext>
    </EditingContext>
  )
}
