import { readComparison } from '../stats/compare/ComparisonChoice.ts'
import { readRange } from '../stats/range/RangeChoice.ts'

/** What stands behind the `?` of each page. Anything unknown or of a wrong kind is dropped. */
type Raw = Record<string, unknown>

const text = (raw: Raw, name: string): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined
}

export interface JourneySearch {
  node?: string | undefined
  /** `<node id>:<show>`, for example `n_7fk2q9abxy:waiting`. */
  people?: string | undefined
  /** A published version with its numbers, or the draft; absent: the page chooses. */
  version?: number | 'draft' | undefined
  /** The part of time whose numbers are shown: see `readRange`. */
  range?: string | undefined
  /** What they are held against: see `readComparison`. */
  compare?: string | undefined
  /** The run whose way is followed along the drawing. */
  run?: string | undefined
  /** Two drawings that are compared, for example `1..draft`. */
  diff?: string | undefined
  /** The thread of comments to open, once. */
  comment?: string | undefined
  /** As a table of contents; absent: as a drawing. */
  view?: 'outline' | undefined
}
export const journeySearch = (raw: Raw): JourneySearch => {
  const version = Number(raw.version)
  const [range, compare] = [text(raw, 'range'), text(raw, 'compare')]
  return {
    node: text(raw, 'node'),
    people: text(raw, 'people'),
    range: readRange(range) && range,
    compare: readComparison(compare) && compare,
    run: text(raw, 'run'),
    diff: text(raw, 'diff'),
    comment: text(raw, 'comment'),
    version:
      raw.version === 'draft' ? 'draft' : Number.isInteger(version) && version > 0 ? version : undefined,
    view: raw.view === 'outline' ? 'outline' : undefined,
  }
}

export interface CustomersSearch {
  q?: string | undefined
}
export const customersSearch = (raw: Raw): CustomersSearch => ({ q: text(raw, 'q') })

export interface OutboxSearch {
  state?: string | undefined
  channel?: string | undefined
  journey?: string | undefined
  message?: string | undefined
}
export const outboxSearch = (raw: Raw): OutboxSearch => ({
  state: text(raw, 'state'),
  channel: text(raw, 'channel'),
  journey: text(raw, 'journey'),
  message: text(raw, 'message'),
})

export interface TasksSearch {
  state?: string | undefined
  task?: string | undefined
}
export const tasksSearch = (raw: Raw): TasksSearch => ({ state: text(raw, 'state'), task: text(raw, 'task') })

export interface SettingsSearch {
  tab?: string | undefined
}
export const settingsSearch = (raw: Raw): SettingsSearch => ({ tab: text(raw, 'tab') })
