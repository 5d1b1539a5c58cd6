/**
 * When to look through an audience again and again, by a wall clock. `zone` is the workspace's when absent.
 * `starts` is a local date and time such as `2026-03-02T09:00`: an RRULE counts from there.
 */
export type Schedule =
  | { kind: 'schedule'; at: string; weekdays?: readonly number[] | undefined; zone?: string | undefined }
  | { kind: 'cron'; cron: string; zone?: string | undefined }
  | { kind: 'rrule'; rrule: string; starts: string; zone?: string | undefined }
