import { say } from './say.ts'

const en = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const zh = ['一', '二', '三', '四', '五', '六', '日']

/** ISO weekdays, for example "Mon, Wed" or "周一、周三"; nothing when every day is meant. */
export function weekdayWords(weekdays: readonly number[] | undefined, locale: string): string {
  const days = [...new Set(weekdays ?? [])].sort((a, b) => a - b)
  if (days.length === 0 || days.length === 7) return ''
  return say(
    locale,
    days.map((day) => en[day - 1]).join(', '),
    days.map((day) => `周${zh[day - 1]}`).join('、'),
  )
}
