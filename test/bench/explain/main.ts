import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { registry } from '@rekindle/nodes'
import { compileFlow, type Rule } from '@rekindle/runtime'
import {
  advanceHomes,
  drainCustomers,
  type Engine,
  handOver,
  Lookouts,
  relayMail,
  silentSources,
  VersionShelf,
} from '@rekindle/runtime/engine'
import type { InboxItem } from '@rekindle/runtime/lane'
import { inWorkspace, migrate, openDatabase, type RawSql } from '@rekindle/server/db'
import postgres from 'postgres'
import { instantType, numberType } from '../../../server/src/db/postgresTypes.ts'
import { insertItems } from '../../../server/src/ingest/postItems.ts'
import { createEngineStore } from '../../../server/src/queries/engine/createEngineStore.ts'
import { listPeople } from '../../../server/src/queries/stats/listPeople.ts'
import { loadCounts } from '../../../server/src/queries/stats/loadCounts.ts'
import { loadSeries } from '../../../server/src/queries/stats/loadSeries.ts'
import { loadStory } from '../../../server/src/queries/stats/loadStory.ts'
import { countFitting } from '../../../server/src/rules/countFitting.ts'
import { paperSender } from '../../durability/campaign/paperSender.ts'
import {
  customersOf,
  setUpCampaign,
  start,
  versionId,
  workspaceId,
} from '../../durability/campaign/setUpCampaign.ts'
import { benchDatabase, stopBenchServer } from '../durable/benchServer.ts'
import { hotPath } from './hotPath.ts'
import { padTables } from './padding.ts'

const hourMs = 3_600_000
const people = Number(process.argv[2] ?? 200_000)

interface Plan {
  ms: number
  text: string
}

/** A client that is told the plan of everything it does, as it does it. */
function openWatched(url: string, plans: Map<string, Plan>): RawSql {
  return postgres(url, {
    max: 2,
    types: { instant: instantType, bigNumber: numberType },
    onnotice: ({ message = '' }) => {
      const found = /^duration: ([\d.]+) ms\s+plan:\n(?:Query Text: )?([\s\S]*)$/.exec(message)
      if (!found) return
      const [, ms, text = ''] = found
      const begin = text.search(/^[A-Z][A-Za-z ]+.*\(cost=/m)
      const query = text.slice(0, begin).replace(/\s+/g, ' ').trim()
      const before = plans.get(query)
      if (!before || before.ms < Number(ms))
        plans.set(query, { ms: Number(ms), text: text.slice(begin).trimEnd() })
    },
    connection: {
      TimeZone: 'UTC',
      session_preload_libraries: 'auto_explain',
      client_min_messages: 'notice',
      'auto_explain.log_min_duration': '0',
      'auto_explain.log_level': 'notice',
      'auto_explain.log_analyze': true,
      'auto_explain.log_buffers': true,
    } as never,
  }) as unknown as RawSql
}

async function play(sql: RawSql): Promise<void> {
  let now = start + 60_000
  const sender = paperSender(sql)
  const engine: Engine = {
    store: createEngineStore(sql),
    shelf: new VersionShelf((flow) => compileFlow(flow, registry)),
    senderFor: () => sender,
    sources: silentSources,
    clock: () => now,
    lookouts: new Lookouts(),
    log: { info: () => {}, error: (fields) => process.stderr.write(`${JSON.stringify(fields)}\n`) },
  }
  const customers = customersOf(500)
  const post = (item: (i: number) => InboxItem) =>
    inWorkspace(sql, workspaceId, (tx) =>
      insertItems(
        tx,
        workspaceId,
        customers.map((customerId, i) => ({ customerId, item: item(i) })),
        now,
      ),
    )
  await drainCustomers(engine, await engine.store.loadWorkspace(workspaceId))
  await post((i) => ({ kind: 'consider', journey: '0190a000-0000-7000-8000-0000000000b1', key: `k${i}` }))
  for (let round = 0; round < 40; round++) {
    const workspace = await engine.store.loadWorkspace(workspaceId)
    await drainCustomers(engine, workspace)
    await relayMail(engine, workspace, 'pool')
    await advanceHomes(engine, workspace)
    await relayMail(engine, workspace, 'customer')
    await handOver(engine, workspace)
    const event = (i: number) => (i % 4 === 0 ? 'order.paid' : 'message.replied')
    if (round === 5)
      await post((i) => ({ kind: 'track', messageId: `m${i}`, event: event(i), at: now, properties: {} }))
    now += 8 * hourMs
  }
  await inWorkspace(sql, workspaceId, async (tx) => {
    await loadCounts(tx, workspaceId, [versionId])
    const week = { from: start - 7 * 24 * hourMs, to: start, by: 'day' as const, zone: 'Asia/Shanghai' }
    await loadSeries(tx, { workspaceId, versionId, ...week })
    await listPeople(tx, { workspaceId, versionId, node: 'n_pad3', show: { kind: 'entered' }, limit: 50 })
    const [run] = await tx<{ id: string }[]>`
      select id from runs where workspace_id = ${workspaceId} and customer_id = any(${customersOf(500)}::uuid[]) limit 1`
    await loadStory(tx, workspaceId, run?.id ?? '')
    const audience: Rule = {
      all: [
        { attr: 'lapsed', is: 'eq', value: true },
        { event: 'order.paid', within: '90d' },
      ],
    }
    await countFitting(tx, workspaceId, audience, {
      at: now,
      workspaceZone: 'Asia/Shanghai',
      segments: new Map(),
    })
  })
}

/** Long lists of values tell nothing. */
const shorten = (text: string): string =>
  text
    .replace(/\{[^{}\n]{60,}\}/g, '{…}')
    .split('\n')
    .map((line) => (line.length > 200 ? `${line.slice(0, 199)}…` : line))
    .join('\n')

function report(plans: ReadonlyMap<string, Plan>, version: string): string {
  const left = new Map(plans)
  const parts = hotPath.map(([part, name, comment]) => {
    const found = [...left].find(([query]) => query.includes(part))
    if (!found) return `## ${name}\n\nNot met in this run.\n`
    const [query, { ms, text }] = found
    left.delete(query)
    return `## ${name}\n\n${comment}.\n\n\`\`\`\n${ms.toFixed(2)} ms\n${shorten(text)}\n\`\`\`\n`
  })
  const words = `The slowest of each statement in a run of 500 customers through every kind of engine work, among the rows of
${people.toLocaleString('en')} others (${(people * 5).toLocaleString('en')} visits); ${version.split(' on ')[0]}, as \`explain (analyze, buffers)\` tells it.
Renewed by \`npm run explain\`.`
  return `# Plans of the hot path\n\n${words}\n\n${parts.join('\n')}`
}

const { url, drop } = await benchDatabase()
await migrate(url)
const plain = openDatabase(url)
await setUpCampaign(plain.sql, 500, 'live')
await padTables(plain.sql, workspaceId, versionId, people)
const plans = new Map<string, Plan>()
const watched = openWatched(url, plans)
await play(watched)
const [row] = await plain.sql<{ version: string }[]>`select version()`
const file = join(import.meta.dirname, '../../../server/EXPLAIN.md')
writeFileSync(file, report(plans, row?.version ?? ''))
process.stdout.write(`${plans.size} statements; written to server/EXPLAIN.md.\n`)
await watched.end()
await plain.close()
await drop()
await stopBenchServer()
