/** What became of one partition, or would become of it. */
export interface DroppedPart {
  table: 'visits' | 'events'
  /** `2026-01`; absent for rows that lie outside of the months made ahead, which go one by one. */
  month: string | undefined
  rows: number
  bytes: number
  /** Runs under way that came through it, which therefore stays; of rows outside of months, those that stay. */
  held: number
}

export interface DropOptions {
  /** The first instant that is kept. */
  before: Date
  dryRun: boolean
}
