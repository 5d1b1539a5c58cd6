import type { Flow } from '@rekindle/runtime'
import type { Places } from '../document/moveParts.ts'
import type { Point } from '../document/Point.ts'
import { boundsOf } from '../groups/frameGeometry.ts'
import type { TidyUnit } from './tidyUnits.ts'

/**
 * Where every part comes to lie, from where its unit does. The entry stays where it is; without it among the units, the
 * upper left corner of all does.
 */
export function tidyPlaces(
  flow: Flow,
  units: readonly TidyUnit[],
  tidy: Places,
  notes: ReadonlyMap<string, { x: number; y: number }>,
): Places {
  const moved = units.flatMap((unit) => {
    const at = tidy.get(unit.id)
    return at ? [{ unit, at }] : []
  })
  if (moved.length === 0) return new Map()
  const still = moved.find(({ unit }) => unit.parts.includes(flow.entry))
  const before = still?.unit.box ?? boundsOf(moved.map(({ unit }) => unit.box))
  const after = still
    ? { x: still.at[0], y: still.at[1] }
    : boundsOf(moved.map(({ unit, at: [x, y] }) => ({ ...unit.box, x, y })))
  const places = new Map<string, Point>()
  for (const { unit, at } of moved) {
    const dx = at[0] - unit.box.x + before.x - after.x
    const dy = at[1] - unit.box.y + before.y - after.y
    for (const part of unit.parts) {
      const note = notes.get(part)
      const [x, y] = note ? [note.x, note.y] : (flow.layout?.[part] ?? [0, 0])
      places.set(part, [x + dx, y + dy])
    }
  }
  return places
}
