import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { flowOrder } from '../document/flowOrder.ts'
import type { JourneySearch } from '../shell/searches.ts'
import { PeopleDrawer } from '../stats/PeopleDrawer.tsx'
import { useLiveNumbers } from '../stats/useLiveNumbers.ts'
import { ShowPeopleContext } from '../stats/useShowPeople.ts'
import { Card } from '../ui/Card.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { StepFigures } from './StepFigures.tsx'
import { useStepInSight } from './useStepInSight.ts'
import { WholeFigures } from './WholeFigures.tsx'

interface Props {
  ws: string
  journey: string
  version: number
}

/** One version: what holds for all of it, then each step as people come to it, with its numbers as they change. */
export function VersionFigures({ ws, journey, version }: Props) {
  const { t } = useTranslation('numbers')
  const { people, node } = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  const editing = useEditing()
  const stream = useLiveNumbers(ws, journey, version, editing.numbers, undefined)
  const stats = useStore(editing.numbers, (state) => state.stats)
  const show = useCallback(
    (shown: string | undefined) =>
      void navigate({
        to: '.',
        search: (before: JourneySearch) => ({ ...before, people: shown }),
        replace: shown === undefined,
      }),
    [navigate],
  )
  const showPeople = useCallback((node: string, group: string) => show(`${node}:${group}`), [show])
  const { flow } = editing.document.getState()
  useStepInSight(node, stats !== undefined)
  return (
    <ShowPeopleContext value={showPeople}>
      {stats ? (
        <>
          <WholeFigures stats={stats} flow={flow} stream={stream} />
          <h2 className="mt-6 mb-2 text-sm font-semibold">{t('steps')}</h2>
          <ol className="flex flex-col gap-3">
            {flowOrder(flow).map((id) => (
              <StepFigures key={id} id={id} started={stats.heads.started + (stats.heads.movedIn ?? 0)} />
            ))}
          </ol>
        </>
      ) : (
        <Card>
          <SkeletonRows />
        </Card>
      )}
      <PeopleDrawer
        ws={ws}
        journey={journey}
        version={version}
        people={people}
        onShow={showPeople}
        onClose={() => show(undefined)}
      />
    </ShowPeopleContext>
  )
}
