import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { NumberBadge } from './NumberBadge.tsx'

/** Entered, waiting and parked on a tile, large, one under the other; nought says nothing. */
export function FarNumbers({ id }: { id: string }) {
  const { numbers } = useEditing()
  const stats = useStore(numbers, (state) => state.stats?.nodes[id])
  if (!stats || stats.entered === 0) return null
  return (
    <div className="flex shrink-0 flex-col items-end justify-center">
      <NumberBadge far id={id} stat="entered" value={stats.entered} show="entered" />
      {stats.waiting > 0 ? (
        <NumberBadge far id={id} stat="waiting" value={stats.waiting} show="waiting" />
      ) : null}
      {stats.parked > 0 ? <NumberBadge far id={id} stat="parked" value={stats.parked} show="parked" /> : null}
    </div>
  )
}
