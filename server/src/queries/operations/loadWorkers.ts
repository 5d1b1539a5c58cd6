import { type Instant, isoOf } from '@rekindle/runtime'
import type { Operations } from '../../contract/operations.ts'
import type { Query } from '../../db/inWorkspace.ts'

type Worker = Operations['workers'][number]
type Row = Omit<Worker, 'startedAt' | 'seenAt'> & { startedAt: Instant; seenAt: Instant }

/** Workers that have not said good-bye. Who was not seen for three signs of life is silent: stopped, or dead. */
export async function loadWorkers(tx: Query): Promise<Worker[]> {
  const rows = await tx<Row[]>`
    select id, host, started_at as "startedAt", seen_at as "seenAt", fill, steps_per_second as "stepsPerSecond",
      case when seen_at > now() - interval '15 seconds' then 'alive' else 'silent' end as state
    from workers where stopped_at is null
    order by started_at, id
    limit 200`
  return rows.map(({ startedAt, seenAt, ...row }) => ({
    ...row,
    startedAt: isoOf(startedAt),
    seenAt: isoOf(seenAt),
  }))
}
