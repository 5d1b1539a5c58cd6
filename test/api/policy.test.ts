import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let address: string
beforeAll(async () => {
  server = await openTestServer()
  address = `/api/v1/workspaces/${server.practice}/policy`
})
afterAll(() => server.close())

const weekend = { from: '20:00', to: '10:00', weekdays: [6, 7], categories: ['marketing'] }

test('quiet hours are seen by everybody, set by an owner, and written down', async () => {
  const owner = server.as('owner')
  expect((await server.as('viewer')('GET', address)).body.quiet).toHaveLength(1)
  expect((await owner('PUT', address, { quiet: [weekend] })).status).toBe(200)
  expect((await server.as('marketer')('GET', address)).body).toEqual({ quiet: [weekend] })
  const { sql } = server.services.database
  const [row] =
    await sql`select policy, (select count(*)::int from audit where action = 'workspace.quietHours') as told
    from workspaces where id = ${server.practice}`
  expect([row?.policy.quiet, row?.policy.caps.length > 0, row?.told]).toEqual([[weekend], true, 1])
})

test('hours that are none are refused, and nothing changes', async () => {
  const before = (await server.as('owner')('GET', address)).body
  for (const wrong of [
    { ...weekend, from: '25:00' },
    { ...weekend, weekdays: [8] },
    { ...weekend, categories: [] },
  ])
    expect((await server.as('owner')('PUT', address, { quiet: [wrong] })).status).toBe(400)
  expect((await server.as('owner')('GET', address)).body).toEqual(before)
})
