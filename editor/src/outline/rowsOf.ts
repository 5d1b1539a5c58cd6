import type { Outline, OutlineStep, OutlineWay } from './Outline.ts'

interface Place {
  /** Of the row, unique in the outline. */
  key: string
  /** 1 is the outermost. */
  level: number
  /** Which it is among the rows of the same parent, from 1. */
  place: number
  /** How many rows its parent has. */
  of: number
  parent: string | undefined
  /** Absent where there is nothing to fold. */
  open: boolean | undefined
}

export type SectionName = 'unreached' | 'loops'

export interface SectionRow extends Place {
  kind: 'section'
  section: SectionName
  count: number
}

export interface StepRow extends Place {
  kind: 'step'
  id: string
  /** The way this row stands for as well: the only one, or the one that goes on. */
  main: OutlineWay | undefined
  /** How many ways there are. */
  ways: number
}

export interface WayRow extends Place {
  kind: 'way'
  way: OutlineWay
  /** Which it is among the ways of its step, from 1. */
  rank: number
}

export type OutlineRow = SectionRow | StepRow | WayRow

/** What the outline must know of ports to fold those that say little. */
export type IsQuiet = (from: string, port: string) => boolean

export const wayKey = ({ from, port }: Pick<OutlineWay, 'from' | 'port'>): string => `${from} ${port}`
const sectionKey = (name: SectionName): string => `:${name}`

/**
 * The rows on screen. A step whose other ways lead nowhere, as they may, begins folded; `toggled` holds the keys that a
 * person has turned over.
 */
export function rowsOf(outline: Outline, toggled: ReadonlySet<string>, isQuiet: IsQuiet): OutlineRow[] {
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
      const key = wayKey(way)
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
  const sections: readonly SectionName[] = [
    ...(outline.unreached.length > 0 ? (['unreached'] as const) : []),
    ...(outline.loops.length > 0 ? (['loops'] as const) : []),
  ]
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
    else
      outline.loops.forEach((way, n) => {
        const at = { level: 2, place: n + 1, of: count, parent: key, open: undefined }
        rows.push({ kind: 'way', key: `${key} ${wayKey(way)}`, ...at, way, rank: 0 })
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

/** Keys of the rows that must be unfolded to see a step, and the step itself. */
export function pathTo(outline: Outline, id: string): string[] | undefined {
  const look = (steps: readonly OutlineStep[], above: readonly string[]): string[] | undefined => {
    for (const step of steps) {
      if (step.id === id) return [...above, id]
      for (const way of step.ways) {
        const found = way.inside.length > 0 ? look(way.inside, [...above, step.id, wayKey(way)]) : undefined
        if (found) return found
      }
    }
    return undefined
  }
  return look(outline.reached, []) ?? look(outline.unreached, [sectionKey('unreached')])
}
