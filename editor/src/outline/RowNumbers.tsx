import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { groupsOf, leftOf } from '../stats/leftOf.ts'
import { NumberBadge } from '../stats/NumberBadge.tsx'

/** Entered, waiting and left of one step; each opens the people behind it. */
export function RowNumbers({ id }: { id: string }) {
  const { numbers } = useEditing()
  const stats = useStore(numbers, (state) => state.stats?.nodes[id])
  const entered = stats?.entered ?? 0
  return (
    <span className="flex w-full items-center gap-0.5">
      <NumberBadge id={id} stat="entered" value={entered} show="entered" />
      <NumberBadge id={id} stat="waiting" value={stats?.waiting ?? 0} show="waiting" />
      <NumberBadge
        id={id}
        stat="left"
        value={stats ? leftOf(stats) : 0}
        show={(stats && groupsOf(stats)[0]?.show) ?? 'entered'}
      />
      {stats && stats.parked > 0 ? (
        <NumberBadge id={id} stat="parked" value={stats.parked} show="parked" />
      ) : null}
    </span>
  )
}
