import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCli } from '../../server/src/cli/runCli.ts'
import { Hold, PlanForecast, PlanReport } from '../../server/src/contract/plans.ts'
import { note, onEvent, waitFor } from '../behaviour/support/flows.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

/* Publishing and what goes with it from the command line, on a database of its own. */

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  vi.stubEnv('DATABASE_URL', server.databaseUrl)
  vi.stubEnv('REKINDLE_KEY', Buffer.alloc(32, 7).toString('base64'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

async function cli(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(['journey', ...words], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTty: false,
    cwd: '.',
    readStdin: async () => new Uint8Array(),
  })
  const said = out.join('\n')
  return { code, out: said, err: err.join('\n'), json: () => JSON.parse(said) }
}

const drawing = (event: string, wait: string) =>
  onEvent(event, { w: waitFor(wait), hi: note('Hello') }, ['in.joined > w', 'w.done > hi'])

const base = () => `/api/v1/workspaces/${server.practice}`

async function draw(event: string): Promise<string> {
  const answer = await server.as('owner')('POST', `${base()}/journeys`, { flow: drawing(event, '10d') })
  return answer.body.id
}

/** Somebody who is inside once the engine has done what is due. */
async function enter(event: string, userId: string): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${server.writeKey}:`).toString('base64')}`
  await server.anonymous('POST', '/v1/track', { userId, event }, { authorization })
  await server.settle(server.practice)
}

test('a journey is published, planned, changed and reported on, each answer as the API gives it', async () => {
  const id = await draw('c1')
  const first = await cli('publish', id, '--note', 'By hand', '--json')
  expect([first.code, first.err]).toEqual([0, ''])
  expect(first.json()).toMatchObject({ number: 1, note: 'By hand', publishedBy: 'Command line' })
  await enter('c1', 'ann')
  const saved = { flow: drawing('c1', '4d'), revision: 1 }
  await server.as('owner')('PUT', `${base()}/journeys/${id}/draft`, saved)

  const choices = JSON.stringify({ all: { kind: 'move', waits: 'recompute' } })
  const plan = PlanForecast.parse((await cli('plan', id, '--choices', choices, '--json')).json())
  expect(plan.lines).toMatchObject([{ version: 1, node: 'n_w', change: 'changed', inside: 1 }])
  const stale = await cli('publish', id, '--choices', choices, '--revision', '1')
  expect([stale.code, stale.err]).toEqual([1, expect.stringContaining('draft.stale')])
  const { planId } = (await cli('publish', id, '--choices', choices, '--revision', '2', '--json')).json()
  await server.settle(server.practice)
  const report = PlanReport.parse((await cli('report', id, '--plan', planId, '--json')).json())
  expect(report).toMatchObject({
    state: 'done',
    planned: [{ version: 1, node: 'n_w', choice: 'move', count: 1 }],
    actual: [{ version: 1, node: 'n_w', outcome: 'moved', count: 1 }],
  })
  expect((await cli('report', id, '--plan', planId)).out).toContain('actual  v1 n_w: 1 moved')
  expect((await cli('rollback', id, '--version', '1')).out).toContain('Version 3 is published.')
  const differs = await cli('diff', `${id}@1`, `${id}@2`)
  expect([differs.code, differs.out]).toEqual([1, expect.stringContaining('"10d" → "4d"')])
  expect((await cli('diff', `${id}@1`, `${id}@3`)).code).toBe(0)
  expect((await cli('diff', `${id}@1`, `${id}@9`)).code).toBe(2)
  const same = await cli('rollback', id, '--version', '1')
  expect([same.code, same.err]).toEqual([1, expect.stringContaining('journey.sameVersion')])
})

test('a journey is held, asked about, freed and ended', async () => {
  const id = await draw('c2')
  await cli('publish', id)
  await enter('c2', 'ben')
  const paused = await cli('pause', id, '--level', 'all', '--json')
  expect(Hold.parse(paused.json())).toMatchObject({ state: 'paused', level: 'all', inside: 1 })
  expect((await cli('hold', id)).out).toBe('paused, held: all; 1 inside, 0 with something due')
  const { planId } = (await cli('resume', id, '--due', 'skip', '--json')).json()
  expect(planId).toMatch(/^[0-9a-f-]{36}$/)
  await server.settle(server.practice)
  const { planId: stop } = (await cli('stop', id, '--how', 'exit', '--json')).json()
  await server.settle(server.practice)
  expect((await cli('report', id, '--plan', stop)).out).toContain('actual  v1 n_w: 1 exited')
})

test('what is refused ends with 1 and says why: a journey that is not there, one never published, a drawing with errors', async () => {
  const nowhere = await cli('plan', '0190a000-0000-7000-8000-000000000000')
  expect([nowhere.code, nowhere.out, nowhere.err]).toEqual([
    1,
    '',
    'resource.missing: There is no such journey.',
  ])
  const id = await draw('c3')
  expect((await cli('pause', id)).err).toContain('journey.notPublished')
  const endless = { flow: drawing('c3', '4000d'), revision: 1 }
  await server.as('owner')('PUT', `${base()}/journeys/${id}/draft`, endless)
  const broken = await cli('publish', id)
  expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('flow.problems')])
  expect(broken.err.split('\n').length).toBeGreaterThan(1)
})

test('wrong usage ends with 2 and touches nothing', async () => {
  const id = await draw('c4')
  const wrong = [
    ['burn', id],
    ['publish'],
    ['rollback', id],
    ['stop', id, '--how', 'slowly'],
    ['plan', id, '--choices', '{"all":{"kind":"fly"}}'],
    ['publish', id, '--revision', 'last'],
  ]
  for (const words of wrong) expect([words, (await cli(...words)).code]).toEqual([words, 2])
  const { body } = await server.as('owner')('GET', `${base()}/journeys/${id}`)
  expect(body.state).toBe('draft')
})
