import type { Instant } from '@rekindle/runtime'
import type { Logger } from 'pino'
import type { RawSql } from '../db/index.ts'
import { examine } from '../queries/doctor/examine.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import { foldBuckets } from './foldBuckets.ts'
import { foldHours } from './foldHours.ts'
import { forgetOld, forgetOperations } from './forgetOld.ts'

interface House {
  sql: RawSql
  log: Logger
  now: () => Instant
}

const hourMs = 3_600_000

/** Every job with how often it is done, by whichever worker comes first. Each may be done twice or broken off. */
const jobs: Record<string, { everyMs: number; run: (house: House) => Promise<unknown> }> = {
  foldBuckets: {
    everyMs: hourMs / 4,
    run: (house) => forAll(house, (id) => foldBuckets(house.sql, id, house.now())),
  },
  foldHours: {
    everyMs: 6 * hourMs,
    run: (house) => forAll(house, (id) => foldHours(house.sql, id, house.now())),
  },
  forgetOld: {
    everyMs: 24 * hourMs,
    run: (house) => forAll(house, ({ id }) => forgetOld(house.sql, id, house.now())),
  },
  forgetOperations: { everyMs: hourMs, run: ({ sql, now }) => forgetOperations(sql, now()) },
  doctor: { everyMs: 24 * hourMs, run: callDoctor },
}

/** Does the jobs that are due now. Answers their names. */
export async function keepHouseOnce(house: House, signal?: AbortSignal): Promise<string[]> {
  const done: string[] = []
  for (const [name, { everyMs, run }] of Object.entries(jobs)) {
    if (signal?.aborted || !(await isMine(house, name, everyMs))) continue
    const began = performance.now()
    await run(house).then(
      (result) =>
        house.log.info({ job: name, result, ms: Math.round(performance.now() - began) }, 'Housekeeping.'),
      (error: Error) => {
        // The database is closed under it: nobody needs to look into that.
        if (signal?.aborted) house.log.info({ job: name }, 'Housekeeping was broken off: the server stops.')
        else house.log.error({ job: name, kind: error.name }, 'Housekeeping failed; tried again next time.')
      },
    )
    done.push(name)
  }
  return done
}

/** Looks every ten minutes whether something is due, until the signal. The first look is a minute after the start. */
export function keepHouse(house: House, signal: AbortSignal): void {
  const look = () => void keepHouseOnce(house, signal).catch(() => {})
  const first = setTimeout(look, 60_000).unref()
  const timer = setInterval(look, 10 * 60_000).unref()
  signal.addEventListener('abort', () => {
    clearTimeout(first)
    clearInterval(timer)
  })
}

/** Whoever moves the plan first does the job: no lock is held while it lasts, none is left behind. */
async function isMine({ sql, now }: House, job: string, everyMs: number): Promise<boolean> {
  const taken = await sql`
    insert into housekeeping as h (job, ran_at) values (${job}, ${now()})
    on conflict (job) do update set ran_at = excluded.ran_at where h.ran_at <= ${now() - everyMs}
    returning job`
  return taken.length > 0
}

type Workspace = Awaited<ReturnType<typeof loadWorkspaces>>[number]

async function forAll({ sql }: House, act: (workspace: Workspace) => Promise<number>): Promise<number> {
  let sum = 0
  for (const workspace of await loadWorkspaces(sql)) sum += await act(workspace)
  return sum
}

/** The nightly comparison of both sides of every law; findings are counts of ours and name no customer. */
async function callDoctor({ sql, log }: House): Promise<number> {
  let broken = 0
  for (const { id } of await loadWorkspaces(sql)) {
    const { healthy, checked, findings } = await examine(sql, id)
    broken += findings.length
    if (!healthy)
      log.error(
        { workspaceId: id, checked, findings: findings.slice(0, 20) },
        'The doctor found differences.',
      )
  }
  return broken
}
