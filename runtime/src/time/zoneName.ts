import { z } from 'zod'
import { instantFrom } from './Instant.ts'

const known = new Map<string, boolean>()

/** Whether the platform knows this IANA zone. Answers are remembered: the check is slow. */
export function isZone(name: string): boolean {
  const before = known.get(name)
  if (before !== undefined) return before
  let valid = /^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(name)
  if (valid) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name })
    } catch {
      valid = false
    }
  }
  if (known.size > 2_000) known.clear()
  known.set(name, valid)
  return valid
}

export const ZoneName = z.string().refine(isZone, { error: 'an IANA time zone such as "Asia/Shanghai"' })

/** A local date and time such as `2026-03-02T09:00`; whose clock is meant is said elsewhere. */
export const WallDateTimeText = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'a local date and time such as "2026-03-02T09:00"')
  .refine((text) => instantFrom(`${text}Z`) !== undefined, { error: 'a day that the calendar has' })

/** `HH:MM` on a 24-hour wall clock. */
export const WallTimeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "09:30"')
