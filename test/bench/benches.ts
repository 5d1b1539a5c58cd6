import type { Bench } from './Bench.ts'
import { durableRows } from './durable/durableRows.ts'
import { durableMessages, durableTimers } from './durable/durableSteps.ts'
import { ingestEvents } from './ingest/ingestEvents.ts'
import { calendarDays } from './pure/calendarDays.ts'
import { flowSize, flowSizeCold } from './pure/flowSize.ts'
import { handWritten } from './pure/handWritten.ts'
import { zoneConversions } from './pure/zoneConversions.ts'

/** Everything `npm run bench` measures, in this order. A new bench is one file and one line here. */
export const benches: readonly Bench[] = [
  handWritten,
  flowSize,
  flowSizeCold,
  calendarDays,
  zoneConversions,
  durableRows,
  durableTimers,
  durableMessages,
  ingestEvents,
]
