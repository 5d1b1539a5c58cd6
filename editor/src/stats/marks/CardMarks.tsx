import { lazy, Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import { useEditing, useView } from '../../canvas/Editing.ts'
import { isShareHeat } from '../heatOf.ts'

const HeatMark = lazy(async () => ({ default: (await import('../HeatMark.tsx')).HeatMark }))
const CompareMark = lazy(async () => ({ default: (await import('../compare/CompareMark.tsx')).CompareMark }))

const FollowMark = lazy(async () => ({ default: (await import('../follow/FollowMark.tsx')).FollowMark }))

const MoneyMark = lazy(async () => ({ default: (await import('../money/MoneyMark.tsx')).MoneyMark }))

const TimeMark = lazy(async () => ({ default: (await import('../time/TimeMark.tsx')).TimeMark }))

/** What is laid over a card when it is asked for; fetched then. */
export function CardMarks({ id, isEnd, inRow }: { id: string; isEnd: boolean; inRow?: boolean }) {
  const { numbers } = useEditing()
  const isCompared = useStore(numbers, ({ against }) => against !== undefined)
  const isFollowing = useView(({ followed }) => followed !== undefined)
  const isTimed = useStore(numbers, ({ stays }) => stays !== undefined)
  const heat = useView((view) => view.heat)
  const nodes = useMemo(() => [id], [id])
  return (
    <Suspense>
      {isShareHeat(heat) ? <HeatMark id={id} isEnd={isEnd} /> : null}
      {heat === 'revenue' ? <MoneyMark id={id} /> : null}
      {isTimed ? <TimeMark id={id} /> : null}
      {isCompared ? <CompareMark id={id} /> : null}
      {isFollowing ? <FollowMark nodes={nodes} inRow={inRow} /> : null}
    </Suspense>
  )
}

/** Over a collapsed group: where the followed customer went through it. */
export function TileMarks({ nodes }: { nodes: readonly string[] }) {
  const isFollowing = useView(({ followed }) => followed !== undefined)
  return <Suspense>{isFollowing ? <FollowMark nodes={nodes} /> : null}</Suspense>
}
