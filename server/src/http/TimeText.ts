import { InstantText } from '@rekindle/runtime'

const first = Date.UTC(1970, 0, 1)
/** Ends of ranges are widened by days: instants are written with four digits of the year. */
const last = Date.UTC(9999, 0, 1)

/** An instant in a question, from 1970 on. */
export const TimeText = InstantText.refine((text) => Date.parse(text) >= first && Date.parse(text) < last, {
  error: 'a time from 1970 to 9998, for example "2026-03-02T09:30:00Z"',
})
