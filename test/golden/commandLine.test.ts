import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { commands } from '../../server/src/cli/commands.ts'
import { runCli } from '../../server/src/cli/runCli.ts'

const folder = mkdtempSync(join(tmpdir(), 'rekindle-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
// Commands are loaded when they are called; the time that takes belongs to no single fact.
beforeAll(async () => {
  await Promise.all(Object.values(commands).map((load) => load()))
}, 60_000)

async function run(words: string[], stdin = '') {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(words, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTty: false,
    cwd: folder,
    readStdin: async () => new TextEncoder().encode(stdin),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

const greeting = {
  format: 1,
  title: { en: 'Greeting' },
  entry: 'n_in',
  settings: { goals: [{ id: 'paid', event: 'order.paid', window: '30d' }] },
  nodes: {
    n_in: { type: 'segment', v: 1, settings: { audience: { all: [] }, trigger: { kind: 'once' } } },
    n_rest: { type: 'wait', v: 1, settings: { mode: 'duration', for: '2d' } },
    n_out: { type: 'exit', v: 1, settings: { reason: 'completed' } },
  },
  edges: [
    { from: 'n_in', port: 'joined', to: 'n_rest' },
    { from: 'n_rest', port: 'done', to: 'n_out' },
  ],
}
const sound = file('sound.json', JSON.stringify(greeting))
const people = file('people.csv', 'id,name\nc-1,Ada\nc-2,Bob\n')
const when = ['--from', '2026-03-02', '--for', '3d', '--seed', 's']
const simulation = ['simulate', sound, '--customers', people, ...when]

test('a sound flow is clean: exit code 0', async () => {
  expect(await run(['check', sound])).toEqual({ code: 0, out: '3 nodes: nothing wrong.', err: '' })
})

test('a flow is read from standard input as well', async () => {
  expect((await run(['check', '-'], JSON.stringify(greeting))).code).toBe(0)
})

test('errors are named with node, place and remedy: exit code 1', async () => {
  const nodes = {
    ...greeting.nodes,
    n_rest: { type: 'wait', v: 1, settings: { mode: 'duration', for: '3 fortnights' } },
  }
  const { code, out } = await run(['check', file('broken.json', JSON.stringify({ ...greeting, nodes }))])
  expect(code).toBe(1)
  expect(out).toContain('3 fortnights')
  expect(out).toContain('n_rest')
  expect(out).toMatch(/: 1 error\.$/)
})

test('warnings alone are clean for scripts', async () => {
  const { code, out } = await run(['check', file('warn.json', JSON.stringify({ ...greeting, settings: {} }))])
  expect(code).toBe(0)
  expect(out).toContain('1 warning')
})

test('with --json the problems are all there is on standard output', async () => {
  const { code, out } = await run(['check', file('text.json', '{"format": 1,\n "format": 1}'), '--json'])
  expect(code).toBe(1)
  const { problems } = JSON.parse(out)
  expect(problems[0]).toMatchObject({ code: 'json.duplicateKey', params: { line: 2, column: 2 } })
})

test('hostile flows end in problems, never in a crash', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`n_${i}`, greeting.nodes.n_out]))
  const hostile = [
    JSON.stringify({ ...greeting, nodes: many }),
    '['.repeat(50_000),
    '{"a":'.repeat(50_000),
    'null',
    '42',
    '"text"',
    '[]',
    '',
    '\0',
    JSON.stringify({ ...greeting, nodes: 7, edges: 'x', entry: {} }),
    JSON.stringify({ ...greeting, format: 99 }),
    JSON.stringify({ ...greeting, nodes: { __proto__: 1, constructor: {}, n_in: null } }),
  ]
  for (const [i, text] of hostile.entries()) {
    const name = file(`hostile-${i}.json`, text)
    for (const words of [
      ['check', name],
      ['check', name, '--json'],
      ['compile', name],
      ['simulate', name, '--customers', people, ...when],
    ]) {
      const { code, err } = await run(words)
      expect(code, `${words[0]} ${text.slice(0, 60)}`).toBe(1)
      expect(err).not.toContain('    at ')
    }
  }
})

test('wrong usage is said in a sentence: exit code 2', async () => {
  const latin = 'latin.json'
  writeFileSync(
    join(folder, latin),
    Buffer.from(JSON.stringify(greeting).replace('Greeting', 'Gr\u00fc\u00df'), 'latin1'),
  )
  const wrong = [
    ['fly'],
    ['constructor'],
    ['check'],
    ['check', sound, people],
    ['check', 'missing.json'],
    ['check', '.'],
    ['check', latin],
    ['import', 'events', 'missing.jsonl', '--workspace', 'x'],
    ['import', 'customers', '.', '--workspace', 'x'],
    ['journey', 'plan', 'garage'],
    ['check', sound, '--colour'],
    ['schema'],
    ['schema', 'toString'],
    ['simulate', sound, ...when],
    ['simulate', sound, '--customers', 'missing.csv', ...when],
    ['simulate', sound, '--customers', people, '--from', 'soon', '--for', '3d', '--seed', 's'],
    ['simulate', sound, '--customers', people, '--from', '9999-12-30', '--for', '3d', '--seed', 's'],
    ['simulate', sound, '--customers', people, '--from', '2026-03-02', '--for', '3 days', '--seed', 's'],
    ['simulate', sound, '--customers', people, '--from', '2026-03-02', '--for', '0d', '--seed', 's'],
    [...simulation, '--zone', 'Mars/Olympus'],
  ]
  for (const words of wrong) {
    const { code, out, err } = await run(words)
    expect(code, words.join(' ')).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/\S/)
    expect(err).not.toContain('    at ')
  }
})

test.each([
  [{ REKINDLE_PORT: 'many' }, 'REKINDLE_PORT'],
  [{ DATABASE_URL: 'postgres://ada:secret@127.0.0.1:1/garage' }, 'The database of DATABASE_URL'],
])('what is wrong around the program is said without a stack: %j', async (env, words) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const { code, err } = await run(['doctor'])
  vi.unstubAllEnvs()
  expect(code).toBe(2)
  expect(err).toContain(words)
  expect(err).not.toMatch(/ {4}at |secret/)
})

test('every command explains itself', async () => {
  const { code, out } = await run([])
  expect(code).toBe(0)
  for (const word of Object.keys(commands)) {
    expect(out).toContain(`\n  ${word}`)
    const help = await run([word, '--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain(`rekindle ${word}`)
  }
})

test('compile prints a machine whose states are the nodes', async () => {
  const { code, out } = await run(['compile', sound])
  expect(code).toBe(0)
  for (const id of Object.keys(greeting.nodes)) expect(out).toContain(`"${id}"`)
  expect(JSON.parse(out)).toMatchObject({ id: 'journey', initial: 'idle' })
})

test.each([
  'flow',
  'rule',
  'problem',
  'customers',
  'event',
  'world',
  'segment',
  'condition',
  'split',
  'note',
  'wait',
  'channel',
  'offer',
  'task',
  'update',
  'exit',
])('there is a JSON Schema of %s', async (name) => {
  const { code, out } = await run(['schema', name])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toHaveProperty('$schema')
})

test('simulate tells the journey’s numbers, and each node in the order of the path', async () => {
  const { code, out } = await run(simulation)
  expect(code).toBe(0)
  expect(out).toMatch(/started +2\n/)
  expect(out).toMatch(/completed +2\n/)
  expect(out.indexOf('n_in')).toBeLessThan(out.indexOf('n_rest'))
  expect(out).not.toContain('\u{1b}[')
})

test('the same seed gives the same bytes, with the trace too', async () => {
  const words = [...simulation, '--json', '--trace']
  const first = await run(words)
  expect((await run(words)).out).toBe(first.out)
  const { trace } = JSON.parse(first.out)
  expect(trace).toHaveLength(6)
  expect(trace[1]).toEqual({
    customer: 'c-1',
    run: 1,
    visit: 2,
    node: 'n_rest',
    arrivedAt: '2026-03-01T16:00:00.000Z',
    leftAt: '2026-03-03T16:00:00.000Z',
    by: 'port:done',
  })
})

test('--from is midnight in the zone that is given', async () => {
  const { out } = await run([...simulation, '--json', '--zone', 'Europe/London'])
  expect(JSON.parse(out)).toMatchObject({ from: '2026-03-02T00:00:00.000Z', tz: 'Europe/London' })
})

test('bad customers, events and worlds are refused with line and place: exit code 1', async () => {
  const customers = await run(['simulate', sound, '--customers', file('bad.csv', 'id\nc-1\nc-1\n'), ...when])
  expect(customers.code).toBe(1)
  expect(customers.err).toContain('Line 3')
  const lines = ['not json', '{"type":"alias","userId":"c-1"}', '{"userId":"c-1","event":"x"}', '[1]']
  const events = await run([...simulation, '--events', file('bad.jsonl', lines.join('\n'))])
  expect(events.code).toBe(1)
  for (const line of [1, 2, 3, 4]) expect(events.err).toContain(`Line ${line}:`)
  const world = await run([...simulation, '--world', file('bad-world.json', '{"format": 1, "reasons": 3}')])
  expect(world.code).toBe(1)
  expect(world.err).toContain('reasons')
})

test('names of strangers can’t write on the terminal', async () => {
  const red = '\u{1b}[31m'
  const nodes = { ...greeting.nodes, n_rest: { ...greeting.nodes.n_rest, title: `${red}red` } }
  const flow = file('red.json', JSON.stringify({ ...greeting, title: { en: `${red}title` }, nodes }))
  const customers = file('red.csv', `id\n${red}c-1\n`)
  const shown = await run(['simulate', flow, '--customers', customers, ...when, '--trace'])
  expect(shown.code).toBe(0)
  const wrong = { ...nodes, [`n_${red}`]: nodes.n_rest }
  const checked = await run(['check', file('redder.json', JSON.stringify({ ...greeting, nodes: wrong }))])
  expect(checked.code).toBe(1)
  for (const { out, err } of [shown, checked]) expect(out + err).not.toContain('\u{1b}')
})

test('an event of the file ends a run in its minute', async () => {
  const exits = [{ id: 'paid', when: { event: 'order.paid' }, reason: 'returned' }]
  const flow = file('exits.json', JSON.stringify({ ...greeting, settings: { ...greeting.settings, exits } }))
  const event = {
    userId: 'c-1',
    event: 'order.paid',
    timestamp: '2026-03-02T12:34:56Z',
    properties: { total: 9 },
  }
  const events = file('paid.jsonl', `${JSON.stringify(event)}\n`)
  const { out } = await run([
    'simulate',
    flow,
    '--customers',
    people,
    '--events',
    events,
    ...when,
    '--json',
    '--trace',
  ])
  const { runs, trace } = JSON.parse(out)
  expect(runs).toMatchObject({ completed: 1, exited: { returned: 1 }, goals: { paid: 1 } })
  expect(trace[1]).toMatchObject({
    customer: 'c-1',
    leftAt: '2026-03-02T12:35:00.000Z',
    by: 'exited:returned',
  })
})

test('a profile of the file is told in its minute, before what happens in the same one', async () => {
  const moment = { userId: 'c-1', timestamp: '2026-03-02T12:34:56Z' }
  const told = [
    { ...moment, event: 'order.paid' },
    { ...moment, type: 'identify', traits: { tier: 'A' } },
  ]
  const nodes = {
    ...greeting.nodes,
    n_rest: { type: 'wait', v: 1, settings: { mode: 'event', event: 'order.paid', timeout: '2d' } },
    n_tier: {
      type: 'condition',
      v: 1,
      settings: { branches: [{ id: 'a', title: 'A', when: { attr: 'tier', is: 'eq', value: 'A' } }] },
    },
  }
  const edges = [
    { from: 'n_in', port: 'joined', to: 'n_rest' },
    { from: 'n_rest', port: 'happened', to: 'n_tier' },
    { from: 'n_tier', port: 'a', to: 'n_out' },
  ]
  const flow = file('tiers.json', JSON.stringify({ ...greeting, nodes, edges }))
  const events = file('told.jsonl', told.map((line) => JSON.stringify(line)).join('\n'))
  const { out } = await run(['simulate', flow, '--customers', people, '--events', events, ...when, '--json'])
  expect(JSON.parse(out).nodes.n_tier.ports).toEqual({ a: 1 })
})

test('two drawings are compared as on the canvas: exit code 1 where customers are treated differently', async () => {
  const { n_rest, ...others } = greeting.nodes
  const longer = { ...n_rest, title: { en: 'Rest' }, settings: { ...n_rest.settings, for: '3d' } }
  const changed = file(
    'changed.json',
    JSON.stringify({
      ...greeting,
      nodes: { ...others, n_rest: longer },
      edges: greeting.edges.slice(0, 1),
      layout: { n_in: [40, 0] },
    }),
  )
  const { code, out } = await run(['journey', 'diff', sound, changed])
  expect(code).toBe(1)
  expect(out).toContain('~ changed  “Rest”  n_rest')
  expect(out).toContain('settings.for  "2d" → "3d"')
  expect(out).toContain('- removed  “Rest” by done: “Exit” → nowhere')
  expect(out).toContain('on the drawing only: 1 moved')
  const told = JSON.parse((await run(['journey', 'diff', sound, changed, '--json'])).out)
  expect(told.edges).toEqual([{ from: 'n_rest', port: 'done', change: 'removed', before: 'n_out' }])
})

test('a drawing beside itself is alike: exit code 0; what is no drawing is wrong usage', async () => {
  expect(await run(['journey', 'diff', sound, sound])).toEqual({
    ...{ code: 0, err: '' },
    out: 'Customers are treated alike by both.',
  })
  expect((await run(['journey', 'diff', sound, file('list.csv', 'id,name')])).code).toBe(2)
})
