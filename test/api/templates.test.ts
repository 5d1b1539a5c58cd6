import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let call: Caller
let base: string
beforeAll(async () => {
  server = await openTestServer()
  call = server.as('marketer')
  base = `/api/v1/workspaces/${server.practice}`
})
afterAll(() => server.close())

const listed = async () => (await call('GET', `${base}/templates`)).body as { id: string; savedBy?: string }[]
const save = (journey: string) =>
  call('POST', `${base}/templates`, { journey, title: { en: 'Ours' }, summary: { en: 'How we begin' } })

test('a journey is saved as a template, and another begins with it; the template stays as it was', async () => {
  const before = await listed()
  const journey = (await call('POST', `${base}/journeys`, { title: { en: 'First' } })).body
  const made = await save(journey.id)
  expect([made.status, made.body.title, made.body.flow.title]).toEqual([201, { en: 'Ours' }, { en: 'Ours' }])
  const now = await listed()
  expect(now.map(({ id }) => id)).toEqual([made.body.id, ...before.map(({ id }) => id)])
  expect(now[0]?.savedBy).toBeTruthy()
  const begun = (await call('POST', `${base}/journeys`, { template: made.body.id })).body
  expect(begun.title).toEqual({ en: 'Ours' })
  expect(Object.keys(begun.flow.nodes)).toHaveLength(Object.keys(journey.flow.nodes).length)
  expect((await call('DELETE', `${base}/templates/${made.body.id}`)).status).toBe(200)
  expect(await listed()).toEqual(before)
})

test('neither a journey of another brand nor a draft that is no flow becomes a template', async () => {
  const live = `/api/v1/workspaces/${server.live}`
  const theirs = (await call('POST', `${live}/journeys`, { title: { en: 'Theirs' } })).body
  expect((await save(theirs.id)).status).toBe(404)
  const broken = (await call('POST', `${base}/journeys`, { flow: { format: 2, title: { en: 'Newer' } } }))
    .body
  const refused = await save(broken.id)
  expect([refused.status, refused.body.code]).toEqual([422, 'flow.problems'])
})

test('a template that comes along cannot be deleted', async () => {
  const [story] = await listed()
  expect((await call('DELETE', `${base}/templates/${story?.id}`)).status).toBe(404)
})
