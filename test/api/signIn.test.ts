import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOpenToken, tokenMs } from '../../server/src/auth/openTokens.ts'
import { createUser } from '../../server/src/auth/users.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const openToken = async () => {
  const { sql } = server.database
  return createOpenToken(sql, await createUser(sql, 'Ada', server.clock.now), server.clock.now)
}

test('the printed address opens a session once', async () => {
  const token = await openToken()
  const first = await server.anonymous('GET', `/open?token=${token}`)
  expect(first.status).toBe(302)
  expect(first.headers.get('location')).toBe('/')
  const cookie = first.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  const again = await server.anonymous('GET', `/open?token=${token}`)
  expect(again.status).toBe(401)
  expect(again.headers.get('set-cookie')).toBeNull()
  const session = await server.anonymous('GET', '/api/v1/session', undefined, {
    cookie: cookie.split(';')[0] ?? '',
  })
  expect(session.body.user.name).toBe('Ada')
})

test('a printed address that is older than a day opens nothing', async () => {
  const token = await openToken()
  server.clock.now += tokenMs
  expect((await server.anonymous('GET', `/open?token=${token}`)).status).toBe(401)
  server.clock.now -= tokenMs
})

test('a used address still leads somebody who is signed in to the editor', async () => {
  const answer = await server.as('viewer')('GET', '/open?token=used')
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
})

test('a session that has run out is no session', async () => {
  server.clock.now += 31 * 86_400_000
  expect((await server.as('owner')('GET', '/api/v1/session')).status).toBe(401)
  server.clock.now -= 31 * 86_400_000
})

test('a session tells role, permissions and both workspaces', async () => {
  const { body } = await server.as('agent')('GET', '/api/v1/session')
  expect(body.user.role).toBe('agent')
  expect(body.permissions).toContain('tasks.work')
  expect(body.permissions).not.toContain('customers.reveal')
  expect(body.workspaces.map((one: { mode: string }) => one.mode)).toEqual(['practice', 'live'])
})

test('neither secrets of sessions nor of addresses are in the database', async () => {
  const token = await openToken()
  const rows = await server.database.sql`select encode(hash, 'escape') as hash from open_tokens`
  expect(rows.map(({ hash }) => hash)).not.toContain(token)
})

test.each([
  ['a foreign host', { host: 'evil.example' }, 'request.foreignHost'],
  ['a foreign host with our port', { host: 'evil.example:4600' }, 'request.foreignHost'],
  ['a page of another site', { origin: 'https://evil.example' }, 'request.foreignOrigin'],
  ['a sandboxed page', { origin: 'null' }, 'request.foreignOrigin'],
  ['a page on another port', { origin: 'http://localhost:3000' }, 'request.foreignOrigin'],
])('%s is turned away, whoever is signed in', async (_, headers, code) => {
  for (const path of ['/api/v1/session', '/', '/open?token=x', '/v1/track']) {
    const method = path === '/v1/track' ? 'POST' : 'GET'
    const answer = await server.as('owner')(method, path, undefined, headers)
    expect([path, answer.status, answer.body.code]).toEqual([path, 403, code])
  }
})

test('whether the server is well is told under any name: probes call it by an address', async () => {
  const answer = await server.anonymous('GET', '/healthz', undefined, { host: '10.1.2.3:8080' })
  expect(answer.status).toBe(200)
  expect(JSON.stringify(answer.body)).not.toMatch(/postgres:|password|workspace/i)
})

test('our own page may call', async () => {
  const headers = { host: '127.0.0.1:4600', origin: 'http://127.0.0.1:4600' }
  expect((await server.as('owner')('GET', '/api/v1/session', undefined, headers)).status).toBe(200)
})

test('errors are problem details with a stable code', async () => {
  const answer = await server.anonymous('GET', '/api/v1/session')
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.body).toMatchObject({ status: 401, code: 'session.missing' })
})

test('an address of the API that does not exist is a problem, not the editor', async () => {
  expect((await server.as('owner')('GET', '/api/v1/nothing')).body.code).toBe('resource.missing')
})
