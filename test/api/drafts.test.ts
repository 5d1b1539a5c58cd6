import { openDatabase } from '@rekindle/server/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftNow, DraftRevision } from '../../server/src/contract/journeys.ts'
import { type Caller, openTestServer, type TestServer } from './support/openTestServer.ts'

/* A draft while several people work on it: what it is now, and what it was. */

let server: TestServer
let mara: Caller
let base: string
beforeAll(async () => {
  server = await openTestServer()
  mara = server.as('marketer')
  base = `/api/v1/workspaces/${server.practice}/journeys`
})
afterAll(() => server.close())

async function begin() {
  const { id, flow } = (await mara('POST', base, { title: { en: 'Spring' } })).body
  let revision = 1
  const save = async (call: Caller, en: string) => {
    const { body } = await call('PUT', `${base}/${id}/draft`, { flow: { ...flow, title: { en } }, revision })
    revision = body.revision
  }
  const lines = async () =>
    DraftRevision.array().parse((await mara('GET', `${base}/${id}/draft/revisions`)).body)
  return { id, flow, save, lines, revision: () => revision }
}

test('who asks what is new since a revision gets the newer draft with its author, or nothing but the number', async () => {
  const { id, save } = await begin()
  await save(mara, 'One')
  const { body: same } = await mara('GET', `${base}/${id}/draft?after=2`)
  expect(same).toEqual({ revision: 2 })
  const newer = DraftNow.parse((await mara('GET', `${base}/${id}/draft?after=1`)).body)
  expect(newer).toMatchObject({
    revision: 2,
    flow: { title: { en: 'One' } },
    savedBy: expect.stringMatching(/./),
  })
  expect((await mara('GET', `${base}/${id}/draft`)).body.revision).toBe(2)
})

test('saves of one person in a row are one line of the history, each person and each sitting has its own', async () => {
  const { save, lines } = await begin()
  await save(mara, 'One')
  await save(mara, 'Two')
  await save(server.as('owner'), 'Three')
  await save(mara, 'Four')
  server.clock.now += 11 * 60_000
  await save(mara, 'Five')
  expect((await lines()).map(({ revision }) => revision)).toEqual([6, 5, 4, 3, 1])
})

test('any kept draft can be read again; one that was never saved is missing', async () => {
  const { id, save } = await begin()
  await save(mara, 'One')
  await save(server.as('owner'), 'Two')
  const { body } = await mara('GET', `${base}/${id}/draft/revisions/2`)
  expect(body.flow.title).toEqual({ en: 'One' })
  expect((await mara('GET', `${base}/${id}/draft/revisions/77`)).status).toBe(404)
  expect((await mara('GET', `${base}/${id}/draft/revisions/x`)).status).toBe(404)
})

test('the newest sixty lines stay, of older ones the last of each day', async () => {
  const { id, flow, save, lines } = await begin()
  const { sql, close } = openDatabase(server.databaseUrl, { connections: 1 })
  await save(mara, 'One')
  // Three days with forty sittings each, as if they had been.
  await sql`
    insert into draft_revisions (workspace_id, journey_id, revision, flow, saved_by, saved_name, begun_at, saved_at)
    select ${server.practice}, ${id}, 100 + n, ${sql.json(flow)}, 'user:x', 'X', at, at from (
      select n, timestamptz '2026-01-01 08:00Z' + interval '1 day' * (n / 40) + interval '11 min' * (n % 40) as at
      from generate_series(0, 119) n) s`
  await sql`update journeys set revision = 300 where id = ${id}`
  await close()
  const answer = await server.as('owner')('PUT', `${base}/${id}/draft`, { flow, revision: 300 })
  expect(answer.body.revision).toBe(301)
  const kept = (await lines()).map(({ revision }) => revision)
  expect(kept.slice(0, 60)).toEqual([301, ...Array.from({ length: 59 }, (_, i) => 219 - i)])
  expect(kept.slice(60)).toEqual([139])
})

const node = { type: 'wait', v: 1, settings: { mode: 'duration', for: '3d' } }
test.each([
  ['a workflow of n8n', { nodes: [{ name: 'Start' }], connections: {} }, /^flow\./],
  [
    'a flow whose parts are of other kinds',
    { format: 1, title: 5, entry: [], nodes: 'x', edges: 7 },
    /^flow\./,
  ],
  ['a flow of a newer Rekindle', { format: 2, title: { en: 'Later' } }, /^flow\.format\.newer$/],
  [
    'a step of a newer Rekindle',
    { format: 1, title: {}, entry: 'n_a', settings: {}, nodes: { n_a: { ...node, v: 99 } }, edges: [] },
    /^node\.newerVersion$/,
  ],
])(
  '%s that a program saves as a draft is told by its problems; no route falls over it, and the way back is kept',
  async (_, foreign, code) => {
    const { id, flow } = await begin()
    const put = (body: object) => mara('PUT', `${base}/${id}/draft`, body)
    const saved = await put({ flow: foreign, revision: 1 })
    expect([saved.status, saved.body.revision]).toEqual([200, 2])
    expect(saved.body.problems.map((one: { code: string }) => one.code)).toContainEqual(
      expect.stringMatching(code),
    )
    const paths = ['', '/draft', '/draft/revisions', '/publish', '/comments', '/plans', '/hold', '/approval']
    for (const path of [...paths, '/versions', '/schedule']) {
      const { status, body } = await mara('GET', `${base}/${id}${path}`)
      expect(status, `${path} ${JSON.stringify(body)}`).toBeLessThan(500)
    }
    expect((await mara('GET', base)).status).toBe(200)
    const refused = await mara('POST', `${base}/${id}/publish`, { revision: 2 })
    expect(refused.status).toBe(422)
    expect((await mara('POST', `${base}/${id}/plan`, {})).status).toBeLessThan(500)
    const kept = await mara('GET', `${base}/${id}/draft/revisions/1`)
    expect((await put({ flow: kept.body.flow, revision: 2 })).body.revision).toBe(3)
    expect((await mara('GET', `${base}/${id}`)).body.flow).toEqual(flow)
  },
)

test('a revision that is not the newest is refused, whatever it is; the draft stays', async () => {
  const { id, flow } = await begin()
  const put = (revision: unknown) =>
    mara('PUT', `${base}/${id}/draft`, { flow: { ...flow, x: {} }, revision })
  for (const revision of [0, 2, -1, 1.5, 1e300]) {
    const { status, body } = await put(revision)
    expect([revision, status, body.code]).toEqual([revision, 409, 'draft.stale'])
  }
  for (const revision of ['1', null, undefined, [1]]) {
    const { status, body } = await put(revision)
    expect([revision, status, body.code]).toEqual([revision, 400, 'request.invalid'])
  }
  expect((await mara('GET', `${base}/${id}/draft`)).body).toMatchObject({ revision: 1, flow })
  expect((await mara('PATCH', `${base}/${id}/draft`, { flow, revision: 1 })).status).toBeGreaterThanOrEqual(
    404,
  )
})
