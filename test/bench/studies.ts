import { enrolment } from './durable/enrolment.ts'
import { laneFill } from './durable/laneFill.ts'
import { memory } from './durable/memory.ts'
import { parked } from './durable/parked.ts'
import { pools } from './durable/pools.ts'
import { snapshot } from './durable/snapshot.ts'
import { workers } from './durable/workers.ts'
import { funnel } from './reads/funnel.ts'
import { timeline } from './reads/timeline.ts'
import type { Study } from './Study.ts'

/** What `npm run bench -- <name>` can be asked for besides the ratios. A new one is one file and one line here. */
export const studies: readonly Study[] = [
  laneFill,
  enrolment,
  parked,
  workers,
  pools,
  memory,
  snapshot,
  funnel,
  timeline,
]
