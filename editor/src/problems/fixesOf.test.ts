import { registry } from '@rekindle/nodes'
import { checkFlow, Flow, type Problem } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { createProblems } from '../canvas/createProblems.ts'
import { createDocument } from '../document/createDocument.ts'
import { smallFlow } from '../testing/smallFlow.ts'
import { fixesOf } from './fixesOf.ts'

let drawn = 0
const chance = () => {
  drawn = (drawn * 16_807 + 12_345) % 2_147_483_647
  return drawn / 2_147_483_647
}
const problemsOf = (flow: Flow) => checkFlow(flow, registry).problems

/** Presses the first fix of the first problem of this code; undo has to bring the very drawing back. */
function mended(flow: Flow, code: Problem['code']): Flow {
  const found = problemsOf(flow).find((one) => one.code === code)
  const [fix] = found ? fixesOf(found, registry, chance, { brand: '渡口车房' }) : []
  if (!found || !fix) throw new Error(`Nothing mends ${code}.`)
  const document = createDocument(flow, () => 0)
  document.getState().apply({ command: fix.command }, fix.apply)
  const after = document.getState().flow
  const same = (one: Problem) => one.code === code && one.path.join() === found.path.join()
  expect(problemsOf(after).filter((one) => same(one) && one.params?.port === found.params?.port)).toEqual([])
  expect(checkFlow(after, registry).flow).toBeDefined()
  document.getState().undo()
  expect(document.getState().flow).toBe(flow)
  return after
}

test('a port that leads nowhere is led to the nearest exit, and to a new one where there is none', () => {
  const connected = mended(smallFlow, 'port.undrawn')
  expect(connected.edges).toContainEqual({ from: 'n_msg', port: 'sent', to: 'n_end' })
  const { n_end: _, ...nodes } = smallFlow.nodes
  const made = mended({ ...smallFlow, nodes }, 'port.undrawn')
  const added = Object.keys(made.nodes).find((id) => !Object.hasOwn(nodes, id))
  expect(made.nodes[added ?? '']?.type).toBe('exit')
})

test('a node nobody can reach is deleted', () => {
  expect(Object.keys(mended(smallFlow, 'node.unreachable').nodes)).toHaveLength(3)
})

test('a journey that a program wrote without its entry gets one, a second one goes, and nothing leads into it', () => {
  const { n_in: entry, ...nodes } = smallFlow.nodes
  const headless = { ...smallFlow, nodes, edges: [] }
  expect(mended(headless, 'entry.missing').nodes.n_in?.type).toBe('segment')
  const other = { ...headless, nodes: { ...nodes, n_other: entry as Flow['nodes'][string] } }
  expect(mended(other, 'entry.missing').entry).toBe('n_other')
  const two = { ...smallFlow, nodes: { ...smallFlow.nodes, n_other: entry as Flow['nodes'][string] } }
  expect(mended(two, 'entry.second').nodes.n_other).toBeUndefined()
  const back = { ...smallFlow, edges: [...smallFlow.edges, { from: 'n_wait', port: 'done', to: 'n_in' }] }
  expect(mended(back, 'entry.hasIncoming').edges).toEqual(smallFlow.edges)
})

test('who asks about opens straight after a message waits before asking', () => {
  const when = { event: 'message.opened' }
  const asks = { type: 'condition', v: 1, settings: { branches: [{ id: 'b1', title: 'Opened', when }] } }
  const flow: Flow = {
    ...smallFlow,
    nodes: { ...smallFlow.nodes, n_asks: asks as never },
    edges: [...smallFlow.edges, { from: 'n_msg', port: 'sent', to: 'n_asks' }],
  }
  const after = mended(flow, 'condition.tooSoon')
  const wait = after.edges.find(({ to }) => to === 'n_asks')?.from ?? ''
  expect(after.nodes[wait]?.type).toBe('wait')
  expect(after.edges).toContainEqual({ from: 'n_msg', port: 'sent', to: wait })
})

test('an edge to nowhere is removed, a goal is added, and Chinese marketing gets its way out', () => {
  const torn: Flow = {
    ...smallFlow,
    edges: [...smallFlow.edges, { from: 'n_wait', port: 'done', to: 'n_gone' }],
  }
  expect(mended(torn, 'edge.toMissing').edges).toEqual(smallFlow.edges)
  expect(mended(smallFlow, 'goal.missing').settings.goals).toMatchObject([{ event: 'order.paid' }])
  const settings = {
    channel: 'sms',
    category: 'marketing',
    copy: { 'zh-CN': { body: '【渡口车房】立减50元' } },
  }
  const sms: Flow = {
    ...smallFlow,
    nodes: { ...smallFlow.nodes, n_msg: { type: 'channel', v: 1, settings } },
  }
  expect(mended(sms, 'copy.noOptOut').nodes.n_msg?.settings).toMatchObject({
    copy: { 'zh-CN': { body: '【渡口车房】立减50元 拒收请回复R' } },
  })
})

test('a circle gets a wait, a signature the name of the workspace, and a goal the time it lacks', () => {
  const asks = (title: string) =>
    ({ type: 'note', v: 1, title, settings: { text: title } }) as unknown as Flow['nodes'][string]
  const round: Flow = {
    ...smallFlow,
    nodes: { ...smallFlow.nodes, n_a: asks('A'), n_b: asks('B') },
    edges: [
      { from: 'n_in', port: 'joined', to: 'n_a' },
      { from: 'n_a', port: 'done', to: 'n_b' },
      { from: 'n_b', port: 'done', to: 'n_a' },
    ],
  }
  mended(round, 'loop.withoutWait')
  const settings = {
    channel: 'sms',
    category: 'marketing',
    copy: { 'zh-CN': { body: '立减50元，拒收请回复R' } },
  }
  const sms: Flow = {
    ...smallFlow,
    nodes: { ...smallFlow.nodes, n_msg: { type: 'channel', v: 1, settings } },
  }
  expect(mended(sms, 'copy.noSignature').nodes.n_msg?.settings).toMatchObject({
    copy: { 'zh-CN': { body: '【渡口车房】立减50元，拒收请回复R' } },
  })
  const goals = [{ id: 'g', event: 'order.paid', window: '0d' }]
  expect(mended({ ...smallFlow, settings: { goals } }, 'goal.noTime').settings.goals?.[0]?.window).toBe('60d')
})

test('a rule that names a segment nobody saved is told, and the likest of the saved ones takes its place', async () => {
  const audience = [{ in: 'lost-custmers' }, { attr: 'tier', is: 'eq', value: 'A' }]
  const entry = {
    type: 'segment',
    v: 1,
    settings: { audience: { all: audience }, trigger: { kind: 'once' } },
  }
  const named: Flow = Flow.parse({ ...smallFlow, nodes: { ...smallFlow.nodes, n_in: entry } })
  const problems = createProblems(registry)
  const told = () => problems.getState().problems.filter(({ code }) => code === 'segment.missing')
  await problems.getState().check(named)
  expect(told()).toEqual([])
  const saved = [
    { id: 'birthday', title: 'Birthday' },
    { id: 'lost-customers', title: 'Lost customers' },
  ]
  problems.getState().know(saved)
  await problems.getState().check(named)
  const [found] = told()
  const [fix] = found ? fixesOf(found, registry, chance, { segments: saved }) : []
  const after = fix?.apply(named) ?? named
  expect([fix?.kind, fix?.command, fix?.segment?.id]).toEqual([
    'useSegment',
    'changeSettings',
    'lost-customers',
  ])
  await problems.getState().check(after)
  expect(told()).toEqual([])
  expect(after.nodes.n_in?.settings.audience).toEqual({ all: [{ in: 'lost-customers' }, audience[1]] })
})
