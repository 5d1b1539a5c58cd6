import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAllowed } from '../../server/src/auth/permissions.ts'
import { roles } from '../../server/src/contract/session.ts'
import { createGate } from '../../server/src/doors/createGate.ts'
import { createSegmentDoors, segmentTypes } from '../../server/src/doors/segmentDoors.ts'
import { basePath } from '../../server/src/http/mountRoutes.ts'
import { routes } from '../../server/src/routes/routes.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const someId = '00000000-0000-7000-8000-000000000000'

/** The route's address with something plausible in every place. */
const addressOf = (path: string, workspace: string): string =>
  basePath +
  path
    .replace(':ws', workspace)
    .replace(':n', '1')
    .replace(/:[a-z]+/g, someId)

const table = routes.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const)

test.each(table)('%s refuses whoever is not signed in', async (_, { method, path }) => {
  const answer = await server.anonymous(method.toUpperCase(), addressOf(path, server.practice))
  expect([answer.status, answer.body.code]).toEqual([401, 'session.missing'])
})

test.each(table)('%s refuses a foreign page, whoever is signed in', async (_, { method, path }) => {
  const headers = { origin: 'https://evil.example' }
  const answer = await server.as('owner')(
    method.toUpperCase(),
    addressOf(path, server.practice),
    undefined,
    headers,
  )
  expect([answer.status, answer.body.code]).toEqual([403, 'request.foreignOrigin'])
})

const guarded = table.flatMap(([name, route]) => {
  const { permission } = route
  if (permission === 'signedIn') return []
  return roles.flatMap((role) =>
    isAllowed(role, permission) ? [] : [[name, role, permission, route] as const],
  )
})

test.each(guarded)('%s refuses a %s, who lacks %s', async (_, role, __, { method, path }) => {
  const answer = await server.as(role)(method.toUpperCase(), addressOf(path, server.practice))
  expect([answer.status, answer.body.code]).toEqual([403, 'permission.missing'])
})

test.each(table.filter(([, { permission }]) => permission !== 'signedIn'))(
  '%s knows no workspace that one is no member of',
  async (_, { method, path }) => {
    const answer = await server.as('owner')(method.toUpperCase(), addressOf(path, someId))
    expect([answer.status, answer.body.code]).toEqual([404, 'resource.missing'])
  },
)

const strange = [['x', 'y'], [1e18, someId], [someId, 1e18], [someId, 'x'], 7].map(
  (key) => `cursor=${Buffer.from(JSON.stringify(key)).toString('base64url')}`,
)
const lists = table.filter(([, { method, path, query }]) => method === 'get' && query && /:ws\//.test(path))

test.each(lists)('%s takes no cursor that it did not give out, and breaks by none', async (_, { path }) => {
  for (const query of strange) {
    const { status } = await server.as('owner')('GET', `${addressOf(path, server.practice)}?${query}`)
    expect([query, status < 500]).toEqual([query, true])
  }
})

test('a version or a draft of a number that none has is not there, nor a time no clock shows', async () => {
  const { body } = await server.as('owner')('POST', `${basePath}/workspaces/${server.practice}/journeys`, {
    flow: {},
  })
  for (const number of ['99999999999', '1.5', '-1', 'x']) {
    const path = `${basePath}/workspaces/${server.practice}/journeys/${body.id}/versions/${number}/stats`
    expect((await server.as('owner')('GET', path)).body.code).toBe('resource.missing')
  }
  const journey = `${basePath}/workspaces/${server.practice}/journeys/${body.id}`
  const draft = await server.as('owner')('GET', `${journey}/draft/revisions/99999999999`)
  expect(draft.body.code).toBe('resource.missing')
  for (const time of ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z']) {
    const { body: refused } = await server.as('owner')('GET', `${journey}/versions/1/stats?from=${time}`)
    expect(refused.code).toBe('request.invalid')
  }
})

test('every route is in the documentation with its permission', async () => {
  const { body } = await server.anonymous('GET', `${basePath}/openapi.json`)
  for (const { method, path, permission } of routes) {
    const place = basePath + path.replace(/:(\w+)/g, '{$1}')
    const told = body.paths[place]?.[method]
    expect([place, told?.description]).toEqual([
      place,
      expect.stringContaining(permission === 'signedIn' ? 'session' : permission),
    ])
  }
})

test('nothing answers below /api/v1 that is not in the table', () => {
  const served = server.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith(`${basePath}/`))
    .map(({ method, path }) => `${method} ${path}`)
  const known = [
    ...routes.map(({ method, path }) => `${method.toUpperCase()} ${basePath}${path}`),
    `GET ${basePath}/openapi.json`,
  ]
  expect([...new Set(served)].filter((one) => !known.includes(one))).toEqual([])
})

test.each([...segmentTypes, 'batch'])('the Segment door %s refuses a wrong key, and none', async (type) => {
  for (const key of ['', 'wrong', someId]) {
    const headers = { authorization: `Basic ${btoa(`${key}:`)}` }
    const body = { userId: 'ada', event: 'order.paid', batch: [{ type: 'track', userId: 'ada', event: 'x' }] }
    const answer = await server.anonymous('POST', `/v1/${type}`, body, headers)
    expect([answer.status, answer.body.code]).toEqual([401, 'writeKey.unknown'])
  }
  expect(
    createSegmentDoors(server.services, createGate(server.services)).routes.map(({ path }) => path),
  ).toContain(`/${type}`)
})
