import type { Bench } from '../Bench.ts'
import { pathFlow, walkPath } from './path.ts'

/** What calendar arithmetic in the customer's zone costs. */
export const calendarDays: Bench = {
  name: 'calendar-days',
  tells: 'a path that waits for days in a zone ÷ the same in hours',
  subject: () => walkPath(pathFlow('3d', '2d')),
  base: () => walkPath(pathFlow('72h', '48h')),
}
