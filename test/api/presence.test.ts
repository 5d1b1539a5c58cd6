import type { Presence } from '@rekindle/server/contract'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSession } from '../../server/src/auth/sessions.ts'
import { createUser, setRole } from '../../server/src/auth/users.ts'
import { createApp } from '../../server/src/createApp.ts'
import { createRateLimit } from '../../server/src/doors/createRateLimit.ts'
import { createServices } from '../../server/src/start/createServices.ts'
import { openTestServer, startsAt, type TestServer } from './support/openTestServer.ts'

/* Who has a journey open, over two servers of one database. */

let server: TestServer
/** Another process that serves the same database. */
let second: Hono
let base: string
const closing = new AbortController()

beforeAll(async () => {
  server = await openTestServer()
  const { config, database, addresses, log, now, ring, practice } = server.services
  const wiring = { now, ring, practice, closing: closing.signal }
  second = createApp(createServices({ config, database, addresses, log }, wiring))
  base = `/api/v1/workspaces/${server.live}`
})
afterAll(async () => {
  closing.abort()
  await server.close()
})

const flow = { format: 1, title: { en: 'Thanks' }, entry: 'n_in', settings: {}, nodes: {}, edges: [] }
const createJourney = async () => (await server.as('owner')('POST', `${base}/journeys`, { flow })).body
const sees = { x: -40, y: -20, width: 1_400, height: 800 }
const somewhere = { view: 'edit', version: null, cursor: { x: 12, y: -7 }, sees, nodes: ['n_in'] }

/** Somebody new with a journey open, on one of the servers. */
async function open(app: Hono, name: string, path: string) {
  const { sql } = server.database
  const user = await createUser(sql, name, startsAt)
  await setRole(sql, server.live, user, 'viewer', startsAt)
  const secret = await createSession(sql, user, startsAt)
  const headers = { cookie: `rekindle_${server.services.config.port}=${secret}` }
  const answer = await app.request(`${path}/presence/stream`, { headers })
  expect(answer.status).toBe(200)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let news: Presence | undefined
  const read = async (): Promise<Presence> => {
    const text = (await reader?.read())?.value ?? ''
    expect(text).toMatch(/^event: presence\n/)
    news = JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '') as Presence
    return news
  }
  await read()
  return {
    user,
    say: async (at: object, through = app) => {
      const body = JSON.stringify({ visit: news?.visit, ...at })
      const init = { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } }
      return (await through.request(`${path}/presence`, init)).status
    },
    /** Reads on until something is so. */
    until: async (isSo: (news: Presence) => boolean): Promise<Presence> => {
      for (;;)
        if (news && isSo(news)) return news
        else await read()
    },
    leave: () => reader?.cancel(),
  }
}

test('people on two servers see each other, move, save and go', async () => {
  const { id, revision } = await createJourney()
  const path = `${base}/journeys/${id}`
  const lin = await open(server.app, 'Lin', path)
  expect(await lin.say(somewhere)).toBe(200)
  const ana = await open(second, 'Ana', path)
  const seen = await ana.until(({ people }) => people.length > 0)
  expect(seen.people).toEqual([{ id: expect.stringMatching(/^person_/), name: 'Lin', ...somewhere }])
  expect(JSON.stringify(seen)).not.toContain(lin.user)

  // By the other server than the one that holds Ana's stream.
  expect(await ana.say({ ...somewhere, cursor: { x: 1, y: 2 } }, server.app)).toBe(200)
  await lin.until(({ people }) => people[0]?.name === 'Ana' && people[0].cursor?.x === 1)

  await server.as('owner')('PUT', `${path}/draft`, { flow, revision })
  expect((await ana.until(({ saved }) => saved !== null)).saved).toEqual({ revision: revision + 1 })

  // What is said on one server is told on the other by a number, and what is done to it as well.
  const owner = server.as('owner')
  const { body: thread } = await owner('POST', `${path}/comments`, { text: 'A secret of the two' })
  const told = await ana.until(({ commented }) => commented !== null)
  expect([told.commented, JSON.stringify(told).includes('secret')]).toEqual([{ revision: 1 }, false])
  await owner('POST', `${base}/threads/${thread.id}/comments`, { text: 'And an answer' })
  await ana.until(({ commented }) => commented?.revision === 2)
  await owner('POST', `${base}/threads/${thread.id}/resolve`)
  await ana.until(({ commented }) => commented?.revision === 3)
  await owner('POST', `${base}/threads/${thread.id}/reopen`)
  await owner('PUT', `${base}/comments/${thread.comments[0].id}`, { text: 'No secret' })
  await owner('DELETE', `${base}/comments/${thread.comments[0].id}`)
  const now = await ana.until(({ commented }) => commented?.revision === 6)
  expect((await owner('GET', `${path}/comments`)).body.revision).toBe(now.commented?.revision)

  await lin.leave()
  expect((await ana.until(({ people }) => people.length === 0)).people).toEqual([])
  await ana.leave()
})

test('a page hears all it listens to by one connection, and goes without what is not there', async () => {
  const { id } = await createJourney()
  const ask = (of: string) =>
    server.app.request(`${base}/stream?of=${of}`, { headers: { cookie: server.cookieOf('viewer') } })
  const answer = await ask(`practice,journeys/${id}/presence,journeys/${id}/versions/3/stats`)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toMatch(new RegExp(`^event: journeys/${id}/presence\n`))
  await reader?.cancel()
  expect([(await ask('practice')).status, (await ask('weather')).status, (await ask('')).status]).toEqual([
    409, 404, 400,
  ])
})

test('a journey of another workspace has no room there, and neither has one that is not', async () => {
  const { id } = await createJourney()
  const elsewhere = `/api/v1/workspaces/${server.practice}/journeys/${id}/presence`
  const stream = await server.as('owner')('GET', `${elsewhere}/stream`)
  const visit = '00000000.0000000000000000'
  const said = await server.as('owner')('POST', elsewhere, { visit, ...somewhere })
  expect([stream.status, said.status]).toEqual([404, 404])
})

test('who sends more than a hand can move is asked to slow down, alone', async () => {
  // The clock of the pace stands still: two are let through, whatever the machine has to do.
  server.services.presenceRate = createRateLimit(1, () => 0)
  const { id } = await createJourney()
  const path = `${base}/journeys/${id}`
  const hasty = await open(server.app, 'Hasty', path)
  const calm = await open(server.app, 'Calm', path)
  const answers = []
  for (let x = 0; x < 3; x++) answers.push(await hasty.say({ ...somewhere, cursor: { x, y: 0 } }))
  expect(answers).toEqual([200, 200, 429])
  expect(await calm.say(somewhere)).toBe(200)
  await Promise.all([hasty.leave(), calm.leave()])
})

test.each([
  ['a cursor beyond all drawings', { cursor: { x: 1e9, y: 0 } }],
  ['a selection of everything', { nodes: Array.from({ length: 21 }, (_, i) => `n_${i}`) }],
  ['an unknown view', { view: 'telescope' }],
  ['words of one’s own', { mail: 'lin@example.com' }],
])('%s is refused', async (_, change) => {
  const { id } = await createJourney()
  const visit = '00000000.0000000000000000'
  const body = { visit, ...somewhere, ...change }
  const answer = await server.as('viewer')('POST', `${base}/journeys/${id}/presence`, body)
  expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid'])
})
