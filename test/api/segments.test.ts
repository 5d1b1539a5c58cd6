import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let call: Caller
let base: string
beforeAll(async () => {
  server = await openTestServer()
  call = server.as('marketer')
  base = `/api/v1/workspaces/${server.practice}`
  for (const [i, tier] of ['A', 'A', 'B', 'C'].entries())
    await call('POST', `${base}/customers`, { externalId: `c${i}`, attributes: { tier, i } })
  await server.settle(server.practice)
})
afterAll(() => server.close())

const tierIs = (value: string) => ({ attr: 'tier', is: 'eq', value })
const make = (id: string, rule: object) => call('POST', `${base}/segments`, { id, title: { en: id }, rule })
const change = (id: string, body: object) => call('PUT', `${base}/segments/${id}`, body)
const count = async (rule: object) => (await call('POST', `${base}/audience/count`, { rule })).body.count

test('the number of customers a rule fits is known as one types', async () => {
  expect(await count(tierIs('A'))).toBe(2)
  expect(await count({ not: tierIs('A') })).toBe(2)
  expect(await count({ all: [] })).toBe(4)
  expect(await count({ event: 'order.paid', within: '30d' })).toBe(0)
})

test('a saved segment is named by rules and by other segments, and follows when its rule changes', async () => {
  expect((await make('best', tierIs('A'))).status).toBe(201)
  expect((await make('rest', { not: { in: 'best' } })).status).toBe(201)
  expect(await count({ in: 'rest' })).toBe(2)
  expect((await change('best', { rule: { any: [tierIs('A'), tierIs('B')] } })).status).toBe(200)
  expect(await count({ in: 'rest' })).toBe(1)
  const again = await make('best', tierIs('C'))
  expect([again.status, again.body.code]).toEqual([409, 'segment.exists'])
})

test('segments that would be made of themselves are refused, and told the way round', async () => {
  await make('one', tierIs('A'))
  await make('two', { in: 'one' })
  await make('three', { all: [{ in: 'two' }] })
  const closed = await change('one', { rule: { not: { in: 'three' } } })
  expect([closed.status, closed.body.code]).toEqual([422, 'segment.problems'])
  expect(closed.body.problems).toMatchObject([
    { code: 'segment.circle', params: { way: 'one → three → two → one' } },
  ])
  expect((await change('one', { rule: { in: 'one' } })).body.problems).toMatchObject([
    { code: 'segment.circle' },
  ])
  expect((await make('lost', { in: 'nowhere' })).body.problems).toMatchObject([{ code: 'segment.missing' }])
  await make('four', { in: 'three' })
  expect((await make('five', { in: 'four' })).body.problems).toMatchObject([{ code: 'segment.tooDeep' }])
})

test('a segment in use stays out of the archive; one that is there has nobody in it and can come back', async () => {
  await make('old', tierIs('C'))
  await make('user', { in: 'old' })
  const used = await change('old', { archived: true })
  expect([used.status, used.body.code]).toEqual([409, 'segment.used'])
  await change('user', { archived: true })
  expect((await change('old', { archived: true })).body.archived).toBe(true)
  expect(await count({ in: 'old' })).toBe(0)
  await change('old', { archived: false })
  expect(await count({ in: 'old' })).toBe(1)
})

test('who changed which segment is written down', async () => {
  const { sql } = server.services.database
  const rows = await sql`select action, subject from audit where subject = 'old' order by id`
  expect(rows.map(({ action }) => action)).toEqual(['segment.create', 'segment.archive', 'segment.restore'])
})

test('names and values that look like SQL are names and values', async () => {
  for (const text of ["'; drop table customers; --", '$1', '\\', '"'])
    for (const is of ['eq', 'lt', 'contains', 'olderThan'])
      expect(await count({ attr: text, is, value: text })).toBe(0)
  expect(await count({ event: "x' or true --", count: { eq: 0 } })).toBe(4)
})

const namingFlow = (segment: string) => ({
  format: 1,
  title: { en: 'For the best' },
  entry: 'n_in',
  settings: {},
  nodes: {
    n_in: { type: 'segment', v: 1, settings: { audience: { in: segment }, trigger: { kind: 'once' } } },
    n_out: { type: 'exit', v: 1, settings: { reason: 'completed' } },
  },
  edges: [{ from: 'n_in', port: 'joined', to: 'n_out' }],
})

test('where a segment is used is known, drafts apart from what is live, and what is live keeps it', async () => {
  await make('shown', tierIs('B'))
  await make('wider', { any: [{ in: 'shown' }, tierIs('C')] })
  const { body: journey } = await call('POST', `${base}/journeys`, { flow: namingFlow('shown') })
  const usesOf = async (id: string) =>
    (await call('GET', `${base}/segment-uses`)).body.find((one: { segment: string }) => one.segment === id)
  const told = { id: journey.id, title: { en: 'For the best' } }
  expect(await usesOf('shown')).toMatchObject({ journeys: [{ ...told, live: false }], segments: ['wider'] })
  const done = await call('POST', `${base}/journeys/${journey.id}/publish`, { revision: journey.revision })
  expect(done.status).toBe(200)
  expect(await usesOf('shown')).toMatchObject({ journeys: [{ ...told, live: true }] })
  await change('wider', { archived: true })
  expect((await change('shown', { archived: true })).body.code).toBe('segment.used')
})

test('a journey that names a segment which is not there is not published, and told where', async () => {
  const { body: journey } = await call('POST', `${base}/journeys`, { flow: namingFlow('gone') })
  const place = { code: 'segment.missing', node: 'n_in', params: { segment: 'gone' } }
  const preview = await call('GET', `${base}/journeys/${journey.id}/publish`)
  expect(preview.body.problems).toContainEqual(expect.objectContaining(place))
  const refused = await call('POST', `${base}/journeys/${journey.id}/publish`, { revision: journey.revision })
  expect([refused.status, refused.body.code]).toEqual([422, 'flow.problems'])
})
