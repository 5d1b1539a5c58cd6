import { z } from 'zod'

/** Units: `m` and `h` are exact; `d`, `w` and `mo` are calendar units in the customer's zone. */
export type DurationUnit = 'm' | 'h' | 'd' | 'w' | 'mo'
export interface Duration {
  amount: number
  unit: DurationUnit
}

const form = /^(\d{1,7})(mo|m|h|d|w)$/

/** At most about ten years, so that no sum of instants leaves the calendar. */
const most: Record<DurationUnit, number> = { m: 5_256_000, h: 87_600, d: 3_660, w: 520, mo: 120 }

/** `undefined` when the text is no duration such as `30m`, `2h`, `3d`, `2w` or `6mo`. */
export function durationFrom(text: string): Duration | undefined {
  const found = form.exec(text)
  if (!found) return undefined
  const amount = Number(found[1])
  const unit = found[2] as DurationUnit
  return amount > most[unit] ? undefined : { amount, unit }
}

/** Like `durationFrom`, for text that a schema has already checked. Throws on anything else. */
export function parseDuration(text: string): Duration {
  const duration = durationFrom(text)
  if (!duration) throw new RangeError(`Duration "${text}": use m, h, d, w or mo, for example "2w".`)
  return duration
}

const remedy = 'use m, h, d, w or mo, for example "2w"; ten years at most'

/** A duration as text, for example `"3d"`. */
export const DurationText = z
  .string()
  .refine((text) => durationFrom(text) !== undefined, {
    error: (issue) => `Duration "${String(issue.input).slice(0, 60)}": ${remedy}`,
  })
  .meta({ description: 'A duration such as 30m, 2h, 3d, 2w or 6mo', pattern: form.source })

/** A duration that is not nought: a wait of nothing would loop. */
export const PositiveDurationText = DurationText.refine((text) => (durationFrom(text)?.amount ?? 1) > 0, {
  error: 'a duration longer than nothing',
})
