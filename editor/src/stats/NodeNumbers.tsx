import { useStore } from 'zustand'
import { numbersHeight } from '../canvas/cardGeometry.ts'
import { useEditing } from '../canvas/Editing.ts'
import { groupsOf, leftOf } from './leftOf.ts'
import { NumberBadge } from './NumberBadge.tsx'
import { noStats } from './noStats.ts'

/** Entered, waiting and left, as a strip at the foot of a card. Each opens the people behind it. */
export function NodeNumbers({ id }: { id: string }) {
  const { numbers } = useEditing()
  const running = useStore(numbers, ({ stats }) => stats !== undefined)
  const stats = useStore(numbers, (state) => state.stats?.nodes[id]) ?? noStats
  if (!running) return null
  const left = groupsOf(stats)[0]?.show ?? 'entered'
  return (
    <div className="flex items-center gap-0.5 border-t px-1.5 py-1" style={{ height: numbersHeight }}>
      <NumberBadge id={id} stat="entered" value={stats.entered} show="entered" />
      <NumberBadge id={id} stat="waiting" value={stats.waiting} show="waiting" />
      <NumberBadge id={id} stat="left" value={leftOf(stats)} show={left} />
      {stats.parked > 0 ? <NumberBadge id={id} stat="parked" value={stats.parked} show="parked" /> : null}
    </div>
  )
}
