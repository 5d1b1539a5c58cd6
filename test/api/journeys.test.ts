import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let call: Caller
let base: string
beforeAll(async () => {
  server = await openTestServer()
  call = server.as('marketer')
  base = `/api/v1/workspaces/${server.practice}/journeys`
})
afterAll(() => server.close())

const blank = async () => (await call('POST', base, { title: { en: 'Spring' } })).body

/** Entry → exit: the smallest drawing that may be published. */
const smallest = {
  format: 1,
  title: { en: 'Smallest' },
  entry: 'n_in',
  settings: {},
  nodes: {
    n_in: { type: 'segment', v: 1, settings: { audience: { all: [] }, trigger: { kind: 'once' } } },
    n_out: { type: 'exit', v: 1, settings: { reason: 'completed' } },
  },
  edges: [{ from: 'n_in', port: 'joined', to: 'n_out' }],
}

const published = async (flow: object = smallest) => {
  const { body } = await call('POST', base, { flow })
  const answer = await call('POST', `${base}/${body.id}/publish`, { revision: body.revision })
  expect(answer.status).toBe(200)
  return { id: body.id as string, revision: body.revision as number, answer }
}

test('a new journey is a draft with an entry and its title', async () => {
  const journey = await blank()
  expect(journey).toMatchObject({ state: 'draft', revision: 1, title: { en: 'Spring' }, version: null })
  expect(Object.values(journey.flow.nodes)).toHaveLength(1)
  expect((await call('GET', base)).body.items.map((one: { id: string }) => one.id)).toContain(journey.id)
})

test('a journey from a template has its drawing, and experiments of its own', async () => {
  const templates = (await call('GET', `/api/v1/workspaces/${server.practice}/templates`)).body
  expect(templates.length).toBeGreaterThanOrEqual(2)
  const experiments = (flow: { nodes: Record<string, { settings: { experiment?: string } }> }) =>
    Object.values(flow.nodes).flatMap(({ settings }) => settings.experiment ?? [])
  const [first] = templates
  const copy = (await call('POST', base, { template: first.id })).body
  expect(Object.keys(copy.flow.nodes).sort()).toEqual(Object.keys(first.flow.nodes).sort())
  expect(experiments(first.flow).filter((id) => experiments(copy.flow).includes(id))).toEqual([])
  expect((await call('POST', base, { template: 'nothing' })).status).toBe(404)
})

test('of two editors who save, the second is told so', async () => {
  const { id, flow } = await blank()
  const saved = await call('PUT', `${base}/${id}/draft`, { flow, revision: 1 })
  expect(saved.body.revision).toBe(2)
  const late = await call('PUT', `${base}/${id}/draft`, { flow, revision: 1 })
  expect([late.status, late.body.code]).toEqual([409, 'draft.stale'])
})

test('a draft may have errors, and they are named; publishing it is refused with them', async () => {
  const { id } = await blank()
  const flow = { ...smallest, edges: [{ from: 'n_in', port: 'joined', to: 'n_gone' }] }
  const saved = await call('PUT', `${base}/${id}/draft`, { flow, revision: 1 })
  expect(saved.body.problems).toContainEqual(expect.objectContaining({ code: 'edge.toMissing' }))
  const refused = await call('POST', `${base}/${id}/publish`, { revision: 2 })
  expect([refused.status, refused.body.code]).toEqual([422, 'flow.problems'])
  expect(refused.body.problems).toContainEqual(expect.objectContaining({ code: 'edge.toMissing' }))
})

test('publishing makes a version that nobody can change any more', async () => {
  const { id, answer } = await published()
  expect(answer.body).toMatchObject({ version: { number: 1 }, staying: 0 })
  const other = { ...smallest, title: { en: 'Other' } }
  await call('PUT', `${base}/${id}/draft`, { flow: other, revision: 1 })
  expect((await call('GET', `${base}/${id}/versions/1`)).body.flow.title).toEqual({ en: 'Smallest' })
  expect((await call('GET', `${base}/${id}`)).body).toMatchObject({ published: false, state: 'live' })
  const again = await call('POST', `${base}/${id}/publish`, { revision: 2 })
  expect(again.body.version.number).toBe(2)
  expect((await call('GET', `${base}/${id}`)).body).toMatchObject({ published: true, version: 2 })
})

test('publishing a drawing that was only moved about makes no new version', async () => {
  const { id } = await published()
  await call('PUT', `${base}/${id}/draft`, { flow: { ...smallest, layout: { n_in: [5, 5] } }, revision: 1 })
  const again = await call('POST', `${base}/${id}/publish`, { revision: 2 })
  expect(again.body.version.number).toBe(1)
})

test('publishing what one has not seen is refused', async () => {
  const { id } = await published()
  const late = await call('POST', `${base}/${id}/publish`, { revision: 7 })
  expect([late.status, late.body.code]).toEqual([409, 'draft.stale'])
})

test('a POST repeated with its key is done once', async () => {
  const headers = { 'idempotency-key': 'one' }
  const first = await call('POST', base, { title: { en: 'Once' } }, headers)
  const second = await call('POST', base, { title: { en: 'Once' } }, headers)
  expect(second.body.id).toBe(first.body.id)
  expect(second.status).toBe(201)
  const other = await call('POST', base, { title: { en: 'Else' } }, headers)
  expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch'])
})

test('a POST whose answer was lost with its process makes nothing a second time when it is repeated', async () => {
  const ask = server.as('owner')
  const { sql } = server.database
  const ws = `/api/v1/workspaces/${server.live}`
  const rule = { all: [] }
  const posts: [string, string, Record<string, unknown>][] = [
    ['journeys', base, { title: { en: 'Lost' } }],
    ['pools', `${ws}/pools`, { id: 'lost', title: { en: 'Lost' }, stock: 3 }],
    ['segments', `${ws}/segments`, { id: 'lost', title: { en: 'Lost' }, rule }],
  ]
  for (const [table, path, body] of posts) {
    const headers = { 'idempotency-key': `lost ${table}` }
    const count = async () => Number((await sql`select count(*) as count from ${sql(table)}`)[0]?.count)
    const first = await ask('POST', path, body, headers)
    const before = await count()
    // As a process leaves it that dies between the two.
    await sql`
      update idempotency_keys set status = null, response = null, created_at = created_at - interval '2 minutes'
      where key like ${`%lost ${table}`}`
    const second = await ask('POST', path, body, headers)
    expect([table, second.status, second.body]).toEqual([table, 201, first.body])
    expect(await count()).toBe(before)
    const again = await ask('POST', path, body)
    expect(again.status).toBe(table === 'journeys' ? 201 : 409)
  }
})

test('a paused journey can be resumed; a draft can be neither', async () => {
  const { id } = await published()
  expect((await call('POST', `${base}/${id}/pause`)).body.state).toBe('paused')
  expect((await call('POST', `${base}/${id}/resume`)).body.state).toBe('live')
  const draft = await blank()
  expect((await call('POST', `${base}/${draft.id}/pause`)).body.code).toBe('journey.notPublished')
})

test('a journey that was published stays; one that never was can go to the archive', async () => {
  const { id } = await published()
  expect((await call('DELETE', `${base}/${id}`)).status).toBe(409)
  const draft = await blank()
  expect((await call('DELETE', `${base}/${draft.id}`)).status).toBe(200)
  const ids = (await call('GET', `${base}?limit=200`)).body.items.map((one: { id: string }) => one.id)
  expect(ids).not.toContain(draft.id)
})

test('a list goes on where its page ended', async () => {
  const all = (await call('GET', `${base}?limit=200`)).body
  const first = (await call('GET', `${base}?limit=2`)).body
  const second = (await call('GET', `${base}?limit=200&cursor=${first.next}`)).body
  const ids = [...first.items, ...second.items].map((one) => one.id)
  expect(ids).toEqual(all.items.map((one: { id: string }) => one.id))
  expect((await call('GET', `${base}?cursor=nonsense`)).body.code).toBe('request.invalid')
})

test('a drawing of another size or of garbage is answered with problems or a refusal', async () => {
  const { id } = await blank()
  const nodes = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`n_${i}`, smallest.nodes.n_out]))
  const many = await call('POST', `${base}/${id}/check`, { flow: { ...smallest, nodes } })
  expect(many.body.problems[0].code).toBe('flow.tooManyNodes')
  const newer = await call('POST', `${base}/${id}/check`, { flow: { format: 2 } })
  expect(newer.body.problems[0].code).toBe('flow.format.newer')
  const huge = await call('POST', `${base}/${id}/check`, { flow: 'x'.repeat(9 * 1024 * 1024) })
  expect([huge.status, huge.body.code]).toEqual([413, 'request.tooLarge'])
  expect((await call('POST', `${base}/${id}/check`, '{"flow"')).body.code).toBe('request.json')
  const deep = await call(
    'POST',
    `${base}/${id}/check`,
    `{"flow":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
  )
  expect([deep.status, deep.body.code]).toEqual([400, 'request.invalid'])
  const hostile = await call('PUT', `${base}/${id}/draft`, { flow: { title: 'a\u0000b' }, revision: 1 })
  expect([hostile.status, hostile.body.code]).toEqual([400, 'request.invalid'])
})

test('every command is in the audit with who gave it', async () => {
  const { id } = await published()
  const rows = await server.database.sql`
    select action, actor from audit where subject = ${id} order by id`
  expect(rows.map((row) => row.action)).toEqual(['journey.create', 'journey.publish'])
  expect(rows[0]?.actor).toMatch(/^user:/)
})
