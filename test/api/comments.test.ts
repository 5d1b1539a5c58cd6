import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Comment, CommentThread, Mention } from '../../server/src/contract/comments.ts'
import type { Role } from '../../server/src/contract/session.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let base: string
let journey: string
const ids = {} as Record<Role, string>

beforeAll(async () => {
  server = await openTestServer()
  base = `/api/v1/workspaces/${server.practice}`
  const rows = await server.database.sql<{ id: string; name: Role }[]>`select id, name from users`
  for (const { id, name } of rows) ids[name] = id
  const flow = {
    format: 1,
    title: { en: 'Apology' },
    entry: 'n_in',
    nodes: {
      n_in: { type: 'segment', v: 1, settings: {} },
      n_wait: { type: 'wait', v: 1, title: 'Cool down', settings: { mode: 'duration', for: '3d' } },
    },
    edges: [],
  }
  journey = (await server.as('marketer')('POST', `${base}/journeys`, { flow })).body.id
})
afterAll(() => server.close())

const say = async (role: Role, text: string, node?: string) =>
  server.as(role)('POST', `${base}/journeys/${journey}/comments`, { text, ...(node ? { node } : {}) })
const answer = (role: Role, thread: string, text: string) =>
  server.as(role)('POST', `${base}/threads/${thread}/comments`, { text })
const list = async (show: 'open' | 'all' = 'open', role: Role = 'viewer'): Promise<CommentThread[]> =>
  (await server.as(role)('GET', `${base}/journeys/${journey}/comments?show=${show}`)).body.threads
const mentionsOf = async (role: Role): Promise<{ unread: number; items: Mention[] }> =>
  (await server.as(role)('GET', `${base}/mentions`)).body
const wordsOf = ({ parts }: Pick<Comment, 'parts'>) =>
  parts.map((part) => ('text' in part ? part.text : `@${part.name}`)).join('')

test('what a marketer says about a step is read and answered by a viewer, and the drawing stays as it was', async () => {
  const before = await server.as('marketer')('GET', `${base}/journeys/${journey}`)
  const { status, body } = await say('marketer', '  Is three days <b>enough</b>?\nI doubt it. ', 'n_wait')
  expect([status, body.node, body.step]).toEqual([201, 'n_wait', { en: 'Cool down' }])
  await answer('viewer', body.id, 'It was with the last ones.')
  const [thread] = (await list()).filter(({ id }) => id === body.id)
  expect(thread?.comments.map((one) => [one.by.name, wordsOf(one)])).toEqual([
    ['marketer', 'Is three days <b>enough</b>?\nI doubt it.'],
    ['viewer', 'It was with the last ones.'],
  ])
  const after = await server.as('marketer')('GET', `${base}/journeys/${journey}`)
  expect(after.body).toEqual(before.body)
})

test('an agent, who sees no journeys, neither reads nor writes comments', async () => {
  expect((await say('agent', 'Hello')).body.code).toBe('permission.missing')
  const read = await server.as('agent')('GET', `${base}/journeys/${journey}/comments`)
  expect(read.body.code).toBe('permission.missing')
})

test('a comment has 1 to 2,000 characters', async () => {
  expect((await say('viewer', ' \n ')).status).toBe(400)
  expect((await say('viewer', 'x'.repeat(2_001))).body.code).toBe('request.invalid')
  expect((await say('viewer', 'x'.repeat(2_000))).status).toBe(201)
})

test('who looks again is told only where something happened', async () => {
  const path = `${base}/journeys/${journey}/comments`
  const { revision } = (await server.as('viewer')('GET', path)).body
  expect((await server.as('viewer')('GET', `${path}?after=${revision}`)).body).toEqual({ revision })
  const { body: thread } = await say('viewer', 'News')
  const first = (await server.as('viewer')('GET', `${path}?after=${revision}`)).body
  expect(first.threads.map(({ id }: CommentThread) => id)).toContain(thread.id)
  await server.as('viewer')('DELETE', `${base}/comments/${thread.comments[0].id}`)
  const second = (await server.as('viewer')('GET', `${path}?after=${first.revision}`)).body
  expect(second.revision).toBeGreaterThan(first.revision)
  expect(second.threads.map(({ id }: CommentThread) => id)).not.toContain(thread.id)
})

test('who is mentioned sees where and by whom, until they have read it; to oneself nobody is told', async () => {
  const { body: thread } = await say(
    'marketer',
    `<@${ids.viewer}> or <@${ids.marketer}>: please look`,
    'n_in',
  )
  expect(wordsOf(thread.comments[0])).toBe('@viewer or @marketer: please look')
  const { unread, items } = await mentionsOf('viewer')
  expect([unread, items[0]?.by.name, items[0]?.journey, items[0]?.step?.en, items[0]?.read]).toEqual([
    1,
    'marketer',
    { id: journey, title: { en: 'Apology' } },
    'Audience entry',
    false,
  ])
  expect((await mentionsOf('marketer')).items).toEqual([])
  const read = await server.as('viewer')('POST', `${base}/mentions/read`, { comments: [items[0]?.comment] })
  expect(read.body).toEqual({ unread: 0 })
  expect((await mentionsOf('viewer')).items[0]?.read).toBe(true)
})

test('nobody can be mentioned who could not answer', async () => {
  for (const id of [ids.agent, '00000000-0000-7000-8000-000000000000']) {
    const { status, body } = await say('owner', `Hello <@${id}>`)
    expect([status, body.code]).toEqual([422, 'comment.stranger'])
  }
  const members = await server.as('viewer')('GET', `${base}/members`)
  expect(members.body.map(({ name }: { name: string }) => name)).toEqual(['marketer', 'owner', 'viewer'])
})

test('an edited comment tells whom it speaks to now, and says that it was edited', async () => {
  const { body: thread } = await say('marketer', `<@${ids.owner}> see this`)
  const path = `${base}/comments/${thread.comments[0].id}`
  expect((await mentionsOf('owner')).unread).toBe(1)
  const foreign = await server.as('owner')('PUT', path, { text: 'Mine now' })
  expect([foreign.status, foreign.body.code]).toEqual([403, 'comment.foreign'])
  server.clock.now += 60_000
  const edited = await server.as('marketer')('PUT', path, { text: 'Never mind' })
  expect(wordsOf(edited.body.comments[0])).toBe('Never mind')
  expect(edited.body.comments[0].editedAt).toBe(new Date(server.clock.now).toISOString())
  expect((await mentionsOf('owner')).unread).toBe(0)
})

test('one deletes what one said oneself; what others said only an owner', async () => {
  const { body: thread } = await say('marketer', `First, <@${ids.owner}>`)
  await answer('viewer', thread.id, 'Second')
  const path = `${base}/comments/${thread.comments[0].id}`
  expect((await server.as('viewer')('DELETE', path)).body.code).toBe('comment.foreign')
  expect((await server.as('owner')('DELETE', path)).status).toBe(200)
  const left = (await list()).find(({ id }) => id === thread.id)
  expect(left?.comments.map((one) => [one.deleted, wordsOf(one)])).toEqual([
    [true, ''],
    [undefined, 'Second'],
  ])
  expect((await mentionsOf('owner')).unread).toBe(0)
  const again = await server.as('marketer')('PUT', path, { text: 'Back' })
  expect(again.status).toBe(404)
  const [kept] = await server.database.sql`select text from comments where id = ${thread.comments[0].id}`
  expect(kept?.text).toBe('')
})

test('of two people who resolve a thread at once one has done it, and an answer opens it again', async () => {
  const { body: thread } = await say('viewer', 'Done?')
  const path = `${base}/threads/${thread.id}/resolve`
  const { sql } = server.database
  // Both come to the thread before either has it.
  const both = await sql.begin(async (tx) => {
    await tx`select 1 from comment_threads where id = ${thread.id} for update`
    const asked = [server.as('owner')('POST', path), server.as('marketer')('POST', path)]
    await expect
      .poll(async () => {
        const waiting = await sql`
          select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        return waiting.length
      })
      .toBe(2)
    return () => Promise.all(asked)
  })
  const [first, second] = (await both()).map(({ body }) => body.resolved.by.name)
  expect(first).toBe(second)
  const noted = await server.database.sql`
    select 1 from audit where subject = ${thread.id} and action = 'comment.resolve'`
  expect(noted).toHaveLength(1)
  expect((await list()).some(({ id }) => id === thread.id)).toBe(false)
  expect((await list('all')).find(({ id }) => id === thread.id)?.resolved?.by.name).toBe(first)
  const { body: answered } = await answer('viewer', thread.id, 'Not yet')
  expect(answered.resolved).toBeUndefined()
  await server.as('marketer')('POST', path)
  const opened = await server.as('viewer')('POST', `${base}/threads/${thread.id}/reopen`)
  expect(opened.body.resolved).toBeUndefined()
})

test('a comment outlives its step, may be about one not saved yet, and is not copied', async () => {
  const { body: thread } = await say('viewer', `Why this wait, <@${ids.owner}>?`, 'n_wait')
  expect((await say('viewer', 'Just drawn', 'n_notsaved')).body.step).toBeNull()
  const { flow, revision } = (await server.as('marketer')('GET', `${base}/journeys/${journey}`)).body
  const { n_wait: _, ...nodes } = flow.nodes
  const gone = { ...flow, nodes }
  await server.as('marketer')('PUT', `${base}/journeys/${journey}/draft`, { flow: gone, revision })
  const found = (await list()).find(({ id }) => id === thread.id)
  expect([found?.node, found?.step]).toEqual(['n_wait', { en: 'Cool down' }])
  expect((await mentionsOf('owner')).items[0]?.step).toEqual({ en: 'Cool down' })
  expect((await server.as('viewer')('POST', `${base}/threads/${thread.id}/resolve`)).status).toBe(200)
  const copy = (await server.as('marketer')('POST', `${base}/journeys`, { flow })).body.id
  const ofCopy = await server.as('viewer')('GET', `${base}/journeys/${copy}/comments?show=all`)
  expect(ofCopy.body).toEqual({ revision: 0, threads: [] })
})

test('an answer that is sent again by the same key stands once; another text by that key is refused', async () => {
  const { body: thread } = await say('marketer', 'Shall we?')
  const path = `${base}/threads/${thread.id}/comments`
  const headers = { 'idempotency-key': 'answer-once' }
  const send = (text: string) => server.as('viewer')('POST', path, { text }, headers)
  const [one, two] = [await send('We shall.'), await send('We shall.')]
  expect([one.status, two.status, two.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true'])
  expect(two.body).toEqual(one.body)
  const other = await send('We shall not.')
  expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch'])
  const stands = (await list()).find(({ id }) => id === thread.id)?.comments.map(wordsOf)
  expect(stands).toEqual(['Shall we?', 'We shall.'])
})

test('a comment whose answer could not be kept is found by who sends it again, and stands once', async () => {
  const { sql } = server.database
  const path = `${base}/journeys/${journey}/comments`
  const send = () =>
    server.as('viewer')('POST', path, { text: 'Kept badly' }, { 'idempotency-key': 'kept-badly' })
  await sql`create function keep_nothing() returns trigger language plpgsql as 'begin raise ''full''; end'`
  await sql`create trigger keep_nothing before update on idempotency_keys for each row execute function keep_nothing()`
  expect((await send()).status).toBe(500)
  await sql`drop trigger keep_nothing on idempotency_keys`
  expect((await send()).body.code).toBe('idempotency.running')
  server.clock.now += 61_000
  const again = await send()
  const stands = (await list()).filter(({ comments }) => comments.some((c) => wordsOf(c) === 'Kept badly'))
  expect([again.status, stands.map(({ id }) => id)]).toEqual([201, [again.body.id]])
})

test('a request that is repeated says it once, and other brands hear nothing of it', async () => {
  const headers = { 'idempotency-key': 'comment-once' }
  const path = `${base}/journeys/${journey}/comments`
  const body = { text: 'Only once' }
  const [one, two] = [
    await server.as('viewer')('POST', path, body, headers),
    await server.as('viewer')('POST', path, body, headers),
  ]
  expect(two.body.id).toBe(one.body.id)
  expect(
    (await list()).filter(({ comments }) => comments.some((c) => wordsOf(c) === 'Only once')),
  ).toHaveLength(1)
  const live = `/api/v1/workspaces/${server.live}`
  expect((await server.as('owner')('GET', `${live}/journeys/${journey}/comments`)).status).toBe(404)
  expect((await server.as('owner')('POST', `${live}/threads/${one.body.id}/resolve`)).status).toBe(404)
  expect((await server.as('owner')('GET', `${live}/mentions`)).body).toEqual({ unread: 0, items: [] })
})
