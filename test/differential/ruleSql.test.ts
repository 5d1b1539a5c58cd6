import { addDuration, type Instant, parseDuration, type Rule } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import table from '../../runtime/src/rule/truthTable.json' with { type: 'json' }
import { compileRule } from '../../server/src/rules/compileRule.ts'
import { firstSeed, fuzzRuns, patience } from '../fuzz/fuzzRuns.ts'
import { Draw } from '../fuzz/generate/Draw.ts'
import { zones } from '../fuzz/generate/vocabulary.ts'
import { type DrawnPerson, drawPerson, instantsOf } from './drawPeople.ts'
import { drawSqlRule, durationsIn } from './drawSqlRule.ts'
import { type Crowd, openCrowd } from './openCrowd.ts'

const draw = new Draw(7)
const people = Array.from({ length: 150 }, (_, i) => drawPerson(draw, `p${i}`))
const segments = new Map<string, Rule>([
  ['vip', { attr: 'tier', is: 'in', value: ['A', '甲'] }],
  ['lost', { all: [{ event: 'order.paid', within: '1mo', count: { eq: 0 } }, { not: { in: 'vip' } }] }],
])
let crowd: Crowd
beforeAll(async () => {
  crowd = await openCrowd(people, segments)
})
afterAll(() => crowd.close())

/** Often an instant at which a window of the rule opens or closes for somebody, or the millisecond beside it. */
function drawInstant(from: Draw, rule: Rule): Instant {
  const person = from.pick(people)
  const past = instantsOf(person)
  const durations = durationsIn(rule)
  if (past.length === 0) return Date.UTC(2026, 5, 1)
  const at = from.pick(past)
  if (durations.length === 0) return at + from.int(-1, 1)
  const zone = person.zone ?? from.pick(zones)
  return (
    addDuration(at, parseDuration(from.pick(durations)), zone, from.chance(0.8) ? 1 : -1) + from.int(-1, 1)
  )
}

const abreast = 4
const runs = process.env.REKINDLE_FULL ? 10_000 : fuzzRuns(300)
test(
  `${runs} rules fit the same people in SQL as in memory`,
  async () => {
    let fitted = 0
    const compareBoth = async (seed: number) => {
      const one = new Draw(seed)
      const rule = drawSqlRule(one)
      const at = drawInstant(one, rule)
      const [bySql, byJudge] = [await crowd.bySql(rule, at), crowd.byJudge(rule, at)]
      const differ = crowd.ids.filter((id) => bySql.has(id) !== byJudge.has(id))
      const told = differ
        .slice(0, 2)
        .map((id) => ({ inSql: bySql.has(id), person: people[crowd.ids.indexOf(id)] as DrawnPerson }))
      expect(told, `seed ${seed} at ${new Date(at).toISOString()}: ${JSON.stringify(rule)}`).toEqual([])
      if (bySql.size > 0 && bySql.size < people.length) fitted++
    }
    for (let seed = firstSeed; seed < firstSeed + runs; seed += abreast)
      await Promise.all(
        Array.from({ length: Math.min(abreast, firstSeed + runs - seed) }, (_, i) => compareBoth(seed + i)),
      )
    // A test whose rules fit everybody or nobody compares nothing.
    expect(fitted).toBeGreaterThan(runs / 4)
  },
  patience(runs),
)

test('the truth table holds in SQL', async () => {
  const isMissing = (value: unknown) => typeof value === 'object' && value !== null && 'missing' in value
  const storable = (value: unknown) => !JSON.stringify(value).includes('\\u0000')
  const values = table.rows.flatMap((row) => [...row.true, ...row.false]).filter(storable)
  const own = await openCrowd(
    values.map(
      (x) => ({ attributes: isMissing(x) ? {} : { x }, zone: 'Asia/Shanghai', events: [] }) as DrawnPerson,
    ),
    new Map(),
  )
  const keyOf = (value: unknown) => JSON.stringify(value)
  const idOf = new Map(values.map((value, i) => [keyOf(value), own.ids[i] as string]))
  for (const row of table.rows) {
    const rule = { attr: 'x', is: row.is, ...('value' in row ? { value: row.value } : {}) } as Rule
    const found = await own.bySql(rule, Date.parse('2026-07-01T12:00:00Z'))
    for (const [expected, list] of [
      [true, row.true],
      [false, row.false],
    ] as const)
      for (const value of list.filter(storable))
        expect(found.has(idOf.get(keyOf(value)) as string), `${keyOf(rule)} of ${keyOf(value)}`).toBe(
          expected,
        )
  }
  await own.close()
})

test('a zone that PostgreSQL does not know leaves its customer to be judged in memory', async () => {
  const { sql } = crowd.database
  const id = crowd.ids[0] as string
  const [before] = await sql`select time_zone from customers where id = ${id}`
  await sql`update customers set time_zone = 'Mars/Olympus' where id = ${id}`
  const rule: Rule = { event: 'never.happened', within: '3d' }
  const scope = { at: Date.UTC(2026, 5, 1), workspaceZone: 'UTC', segments: new Map() }
  const { fits, undecided } = compileRule(sql, rule, scope)
  const rows = await sql`select c.id, ${undecided} as undecided from customers c where ${fits}`
  expect(rows).toEqual([{ id, undecided: true }])
  await sql`update customers set time_zone = ${before?.time_zone} where id = ${id}`
})
