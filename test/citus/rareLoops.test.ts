import { drainCustomers, postLooks, postPlans, sweepDue } from '@rekindle/runtime/engine'
import { expect, test } from 'vitest'
import { systemActor } from '../../server/src/auth/Actor.ts'
import { pauseJourney, resumeJourney } from '../../server/src/journeys/pauseJourney.ts'
import { changeSegment, createSegment } from '../../server/src/segments/saveSegment.ts'
import { buryWorkers } from '../../server/src/workers/buryWorkers.ts'
import { createGuard } from '../../server/src/workers/createGuard.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import { campaignFlow } from '../durability/campaign/campaignFlow.ts'
import { openCampaign } from '../durability/campaign/openCampaign.ts'
import { setUpCampaign, start, workspaceId } from '../durability/campaign/setUpCampaign.ts'
import { freshDatabase } from '../setup/database.ts'
import { examineStatement } from './examineStatement.ts'
import { hearStatements } from './hearStatements.ts'
import { oneShard } from './oneShard.ts'

const selfId = '0190a000-0000-7000-8000-00000000ffff'
const deadId = '0190a000-0000-7000-8000-00000000eeee'
const journeyId = '0190a000-0000-7000-8000-0000000000b1'

/**
 * Statements that may touch all machines, or write what lies on all of them, and why that may be. None is asked once a step.
 */
const allowed: [reason: string, statement: RegExp, fault: RegExp][] = [
  ['a row for each look, not for each customer', /^update journeys set next_sweep_at/, /not distributed/],
  ['counts customers by bucket once a look', /^insert into sweeps .* from customers/, /naming its buckets/],
  [
    'which part of a look is next: few rows, by index',
    /^select journey_id as .* from sweeps/,
    /naming its buckets/,
  ],
  ['nobody pauses a journey while a part is asked', /^select from journeys .* for share/, /is locked/],
  [
    'one process at a plan; a row for each decision of a person',
    /^select .* from journey_plans .* for update/,
    /is locked/,
  ],
  ['how far a plan is', /^update journey_plans set next_bucket/, /not distributed/],
  ['the end of a hold', /^update journeys set hold/, /not distributed/],
  [
    'one process at a look after a changed segment',
    /^select .* from segment_looks .* for update/,
    /is locked/,
  ],
  ['how far a look is', /^(update|delete from) segment_looks/, /not distributed/],
  ['whether the inboxes are full: stops at 5,000', /^select from inbox where .* limit/, /naming its buckets/],
  [
    'a range of buckets at a time, by a commit in two phases where they lie on several machines',
    /^insert into inbox .*bucket >= \$\d+ and (t\.)?bucket < \$\d+/,
    /naming its buckets/,
  ],
  ['a journey is paused by its brake', /^update journeys set state = 'paused'/, /not distributed/],
  [
    'letters that nobody has read, when a journey is paused',
    /^with unread as \( delete from inbox/,
    /naming its buckets|other buckets/,
  ],
  ['who paused it', /^insert into audit/, /not distributed/],
  [
    'what a worker is at: on the coordinator',
    /^(insert into|update|delete from) working/,
    /not distributed|read without/,
  ],
  ['who is dead: on the coordinator, once a worker', /^update workers set stopped_at/, /not distributed/],
  [
    'where others died, in all workspaces: few rows, with each sign of life',
    /^select .* from lane_deaths/,
    /read without its workspace/,
  ],
]

test('what sweeps, plans, looks, brakes and the guard do on all machines is told, and why', async () => {
  const database = await freshDatabase()
  const campaign = openCampaign(database.url, { clock: () => start + 60_000, groups: oneShard })
  const { sql, engine } = campaign
  await setUpCampaign(sql, 12, 'live')
  const exits = [{ id: 'lost', when: { in: 'lost' }, reason: 'notEligible' }]
  const flow = { ...campaignFlow, settings: { ...campaignFlow.settings, exits } }
  await sql`update versions set flow = ${sql.json(flow as never)}`
  await sql`update journeys set brake = '{"perHour": 1, "factor": 1}'`
  const row = await loadWorkspace(sql, workspaceId)
  if (!row) throw new Error('The campaign has no workspace.')
  const command = { sql, workspace: row, actor: systemActor, now: start + 60_000 }
  const rule = { attr: 'name', is: 'contains' as const, value: '7' }
  await createSegment(command, {
    id: 'lost',
    title: { en: 'Lost' },
    rule: { attr: 'name', is: 'eq', value: 'x' },
  })
  const workspace = await engine.store.loadWorkspace(workspaceId)
  await drainCustomers(engine, workspace)

  // A worker that died within the lane which the guard is at: both know of it, and forgive it.
  await sql`
    insert into workers (id, host, pid, started_at, seen_at)
    values (${deadId}, 'x', 1, now() - interval '1 hour', now() - interval '1 hour')`
  await sql`
    insert into working (worker_id, workspace_id, buckets, since)
    values (${deadId}, ${workspaceId}, '{1}', now() - interval '1 hour')`
  await sql`
    insert into lane_deaths (workspace_id, bucket, deaths, since, at)
    values (${workspaceId}, 1, 1, now() - interval '1 hour', now())`

  const heard = hearStatements(sql)
  while ((await sweepDue(engine, workspace)) > 0) await drainCustomers(engine, workspace)
  expect(await engine.store.applyBrakes(workspaceId, start + 60_000, workspace.zone)).toBe(1)
  const guard = createGuard(sql, selfId)
  const scope = { workspaceId, buckets: [1], customers: ['0190a000-0000-7000-8000-0000000000c1'] }
  await guard.begin(scope)
  await guard.enter(scope, 'step')
  await guard.end(scope)
  await guard.acquit(scope)
  const session = await sql.reserve()
  expect(await buryWorkers(sql, session, selfId)).toBe(1)
  session.release()
  await guard.refresh()
  const byLoops = new Map(heard)
  // People decide; then the loops post what they decided.
  await resumeJourney(command, journeyId)
  await pauseJourney(command, journeyId, 'all')
  await resumeJourney(command, journeyId, 'send')
  await changeSegment(command, 'lost', { rule })
  heard.clear()
  while ((await postPlans(engine, workspace)) + (await postLooks(engine, workspace)) > 0)
    await drainCustomers(engine, workspace)
  for (const [key, one] of heard) byLoops.set(key, one)
  expect(campaign.errors).toEqual([])

  const used = new Set<string>()
  const faults = [...byLoops.values()].flatMap(({ text, alone }) => {
    const words = text.replace(/\s+/g, ' ').trim()
    return examineStatement(text, alone).flatMap((fault) => {
      const known = allowed.find(([, statement, kind]) => statement.test(words) && kind.test(fault))
      if (known) used.add(known[0])
      return known ? [] : [`${fault}: ${words.slice(0, 300)}`]
    })
  })
  expect(faults).toEqual([])
  expect(allowed.map(([reason]) => reason).filter((reason) => !used.has(reason))).toEqual([])
  await campaign.database.close()
  await database.drop()
})
