import { noteOf } from '../canvas/createView.ts'
import { edgeKey } from '../document/edgeKey.ts'
import { groupOf } from '../groups/groupKey.ts'
import type { Outline, OutlineStep, OutlineWay } from './Outline.ts'
import { type OutlineRow, type Place, type SectionName, sectionNames } from './OutlineRow.ts'
import { groupRows, noteRows, type Paper } from './paperRows.ts'

/** What the outline must know of ports to fold those that say little. */
export type IsQuiet = (from: string, port: string) => boolean

const sectionKey = (name: SectionName): string => `:${name}`

/**
 * The rows on screen. A step whose other ways lead nowhere, as they may, begins folded; `toggled` holds the keys that a
 * person has turned over.
 */
export function rowsOf(
  outline: Outline & Paper,
  toggled: ReadonlySet<string>,
  isQuiet: IsQuiet,
): OutlineRow[] {
  const rows: OutlineRow[] = []
  const addStep = (step: OutlineStep, at: Omit<Place, 'key' | 'open'>) => {
    const { id, ways } = step
    const folds = ways.length > 1
    const main = mainWay(step)
    const byItself = ways.some((way) => way.lead !== 'nowhere' && way !== main)
    const calls = ways.some((way) => way.lead === 'nowhere' && !isQuiet(way.from, way.port))
    const open = folds ? (byItself || calls) !== toggled.has(id) : undefined
    rows.push({ kind: 'step', key: id, ...at, open, id, main, ways: ways.length })
    if (!open) return
    ways.forEach((way, i) => {
      const key = edgeKey(way)
      const inside = way.inside.length > 0 ? !toggled.has(key) : undefined
      rows.push({
        kind: 'way',
        key,
        level: at.level + 1,
        place: i + 1,
        of: ways.length,
        parent: id,
        open: inside,
        way,
        rank: i + 1,
      })
      if (inside) addSteps(way.inside, at.level + 2, key)
    })
  }
  const addSteps = (steps: readonly OutlineStep[], level: number, parent: string | undefined, more = 0) => {
    steps.forEach((step, i) => {
      addStep(step, { level, place: i + 1, of: steps.length + more, parent })
    })
  }
  const sections = sectionNames.filter((name) => outline[name].length > 0)
  addSteps(outline.reached, 1, undefined, sections.length)
  sections.forEach((section, i) => {
    const key = sectionKey(section)
    const open = !toggled.has(key)
    const count = outline[section].length
    const of = outline.reached.length + sections.length
    const place = outline.reached.length + i + 1
    rows.push({ kind: 'section', key, level: 1, place, of, parent: undefined, open, section, count })
    if (!open) return
    if (section === 'unreached') addSteps(outline.unreached, 2, key)
    else if (section === 'groups') rows.push(...groupRows(outline.groups, key, toggled))
    else if (section === 'notes') rows.push(...noteRows(outline.notes, key))
    else
      outline.loops.forEach((way, n) => {
        const at = { level: 2, place: n + 1, of: count, parent: key, open: undefined }
        rows.push({ kind: 'way', key: `${key} ${edgeKey(way)}`, ...at, way, rank: 0 })
      })
  })
  return rows
}

/** The way a step stands for in one row: its only one, or the one that goes on in line. */
export function mainWay({ ways }: OutlineStep): OutlineWay | undefined {
  if (ways.length === 1) return ways[0]
  const drawn = ways.filter(({ lead }) => lead !== 'nowhere')
  return drawn.length === 1 && drawn[0]?.lead !== 'inside' ? drawn[0] : undefined
}

/** Keys of the rows that must be unfolded to see a step, a group or a note, and the row itself. */
export function pathTo(outline: Outline & Paper, id: string): string[] | undefined {
  const [group, note] = [groupOf(id), noteOf(id)]
  if (group !== undefined)
    return outline.groups.some((one) => one.id === group) ? [sectionKey('groups'), id] : undefined
  if (note !== undefined) return outline.notes.includes(note) ? [sectionKey('notes'), id] : undefined
  const look = (steps: readonly OutlineStep[], above: readonly string[]): string[] | undefined => {
    for (const step of steps) {
      if (step.id === id) return [...above, id]
      for (const way of step.ways) {
        const found = way.inside.length > 0 ? look(way.inside, [...above, step.id, edgeKey(way)]) : undefined
        if (found) return found
      }
    }
    return undefined
  }
  return look(outline.reached, []) ?? look(outline.unreached, [sectionKey('unreached')])
}
