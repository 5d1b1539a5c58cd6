import { type Instant, judge, memberships, type Rule } from '@rekindle/runtime'
import { type Database, ensureWorkspace, openDatabase } from '@rekindle/server/db'
import { bucketOf, customerIdOf } from '../../server/src/ingest/customerIdOf.ts'
import { compileRule } from '../../server/src/rules/compileRule.ts'
import { freshDatabase } from '../setup/database.ts'
import type { DrawnPerson } from './drawPeople.ts'

export const workspaceZone = 'America/New_York'
const workspaceId = '11111111-1111-4111-8111-111111111111'

export interface Crowd {
  database: Database
  ids: readonly string[]
  /** Whom a rule fits at an instant, by the statement and by the judge in memory. */
  bySql(rule: Rule, at: Instant): Promise<Set<string>>
  byJudge(rule: Rule, at: Instant): Set<string>
  close(): Promise<void>
}

/** The same people as rows of a database and as facts in memory. */
export async function openCrowd(
  people: readonly DrawnPerson[],
  segments: ReadonlyMap<string, Rule>,
): Promise<Crowd> {
  const { url, drop } = await freshDatabase()
  const database = openDatabase(url)
  const { sql } = database
  await ensureWorkspace(
    sql,
    {
      id: workspaceId,
      name: 'A',
      mode: 'live',
      zone: workspaceZone,
      currency: 'EUR',
      brand: 'A',
      locales: ['en'],
      seed: 'a',
    },
    0,
  )
  const ids = people.map((_, i) => customerIdOf(workspaceId, { userId: `p${i}` }))
  for (const [i, person] of people.entries()) {
    const id = ids[i] as string
    await sql`insert into customers (workspace_id, bucket, id, attributes, time_zone, reachable, created_at)
      values (${workspaceId}, ${bucketOf(id)}, ${id}, ${JSON.stringify(person.attributes)}::text::jsonb, ${person.zone}, '{}', ${0})`
    for (const [n, event] of person.events.entries())
      await sql`insert into events (workspace_id, bucket, customer_id, id, name, at, properties)
        values (${workspaceId}, ${bucketOf(id)}, ${id}, ${String(n)}, ${event.name}, ${event.at}, ${JSON.stringify(event.properties)}::text::jsonb)`
  }
  await sql`analyze`
  return {
    database,
    ids,
    async bySql(rule, at) {
      const { fits, undecided } = compileRule(sql, rule, { at, workspaceZone, segments })
      const rows = await sql<{ id: string; undecided: boolean }[]>`
        select c.id, ${undecided} as undecided from customers c where c.workspace_id = ${workspaceId} and ${fits}`
      if (rows.some((row) => row.undecided)) throw new Error('A zone of the test is not known to PostgreSQL.')
      return new Set(rows.map(({ id }) => id))
    },
    byJudge(rule, at) {
      const fits = (person: DrawnPerson) => {
        const facts = { ...person, zone: person.zone ?? workspaceZone }
        return judge(rule, { ...facts, ...memberships(segments, facts, at) }, at).value
      }
      return new Set(ids.filter((_, i) => fits(people[i] as DrawnPerson)))
    },
    close: async () => {
      await database.close()
      await drop()
    },
  }
}
