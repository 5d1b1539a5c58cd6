import { nodeTypes, registry } from '@rekindle/nodes'
import { bypassOf, checkFlow, compileFlow, type Flow, type FlowNode } from '@rekindle/runtime'
import { drive } from '@rekindle/runtime/testing'
import { describe, expect, test } from 'vitest'

/* What it means to disable a node: nothing is done there, and whoever comes goes on at once. */

const entry: FlowNode = {
  type: 'segment',
  v: 1,
  settings: { audience: { all: [] }, trigger: { kind: 'once' } },
}
const note = (text: string): FlowNode => ({ type: 'note', v: 1, title: text, settings: { text } })

/** People come in, come to the node, and each of its ports leads to a note of its own with a wait behind. */
function around(node: FlowNode, ports: readonly string[]): Flow {
  return {
    format: 1,
    title: { en: 'Around' },
    entry: 'n_in',
    settings: {},
    nodes: {
      n_in: entry,
      n_it: node,
      ...Object.fromEntries(ports.map((port) => [`n_${port}`, note(port)])),
      n_rest: { type: 'wait', v: 1, title: 'Rest', settings: { mode: 'duration', for: '9d' } },
    },
    edges: [
      { from: 'n_in', port: 'joined', to: 'n_it' },
      ...ports.map((port) => ({ from: 'n_it', port, to: `n_${port}` })),
      ...ports.map((port) => ({ from: `n_${port}`, port: 'done', to: 'n_rest' })),
    ],
  }
}

const passable = nodeTypes.filter((type) => !type.entry && type.ports(type.defaults).length > 0)
const defaultsOf = (type: (typeof nodeTypes)[number]): FlowNode => ({
  type: type.type,
  v: type.version,
  settings: type.defaults as FlowNode['settings'],
})

describe.each(passable.map((type) => [type.type, type] as const))('a disabled %s', (_, type) => {
  const ports = type.ports(type.defaults).map(({ name }) => name)

  test('asks for nothing, sets no timer, and is left at once by the way its type names', () => {
    const flow = around({ ...defaultsOf(type), disabled: true }, ports)
    const ada = drive(flow, registry).enter({ id: 'ada' }).expectAt('Rest')
    const way = bypassOf(type, type.defaults, () => true)
    expect(ports).toContain(way)
    expect(ada.visits.map(({ node }) => node)).toEqual(['n_in', 'n_it', `n_${way}`, 'n_rest'])
    expect(new Set(ada.visits.map(({ arrivedAt }) => arrivedAt)).size).toBe(1)
    expect(ada.effects).toEqual([])
  })

  test('leads on by another way where that one is not drawn', () => {
    const way = bypassOf(type, type.defaults, () => true)
    const normal = type
      .ports(type.defaults)
      .filter(({ name, kind = 'normal' }) => kind === 'normal' && name !== way)
      .map(({ name }) => name)
    const flow = around({ ...defaultsOf(type), disabled: true }, normal)
    const ada = drive(flow, registry).enter({ id: 'ada' })
    if (normal.length > 0) ada.expectAt('Rest')
    else ada.expectEnded('completed')
  })

  test('has no mistakes of its own but those of settings that can’t be read', () => {
    const { problems } = checkFlow(around({ ...defaultsOf(type), disabled: true }, ports), registry)
    expect(problems.filter(({ node, severity }) => node === 'n_it' && severity === 'error')).toEqual([])
  })
})

const codes = (flow: Flow) => checkFlow(flow, registry).problems.map(({ code }) => code)
const wait: FlowNode = { type: 'wait', v: 1, settings: { mode: 'duration', for: '3d' } }

test('neither the entry nor an exit can be disabled', () => {
  const flow = around(wait, ['done'])
  expect(codes({ ...flow, nodes: { ...flow.nodes, n_in: { ...entry, disabled: true } } })).toContain(
    'node.cantDisable',
  )
  const exit: FlowNode = { type: 'exit', v: 1, settings: { reason: 'completed' }, disabled: true }
  expect(codes(around(exit, []))).toContain('node.cantDisable')
})

test('a circle whose only wait is disabled is a circle without a wait', () => {
  const flow = around(wait, ['done'])
  const circle = { ...flow, edges: [...flow.edges.slice(0, 2), { from: 'n_done', port: 'done', to: 'n_it' }] }
  expect(codes(circle)).not.toContain('loop.withoutWait')
  const disabled = { ...circle, nodes: { ...circle.nodes, n_it: { ...wait, disabled: true as const } } }
  expect(codes(disabled)).toContain('loop.withoutWait')
})

test('a condition on opens that only a disabled wait keeps from the message comes too soon', () => {
  const opened: FlowNode = {
    type: 'condition',
    v: 1,
    settings: { branches: [{ id: 'b1', title: 'Opened', when: { event: 'message.opened' } }] },
  }
  const message: FlowNode = {
    type: 'channel',
    v: 1,
    settings: { channel: 'sms', category: 'care', copy: { en: { body: 'Hi' } } },
  }
  const chain = (between: FlowNode): Flow => {
    const flow = around(message, ['sent'])
    return {
      ...flow,
      nodes: { ...flow.nodes, n_sent: between, n_rest: opened },
    }
  }
  expect(codes(chain(wait))).not.toContain('condition.tooSoon')
  expect(codes(chain({ ...wait, disabled: true }))).toContain('condition.tooSoon')
})

test('enabled again, the machine is the one it was', () => {
  const flow = around(wait, ['done'])
  const off = { ...flow, nodes: { ...flow.nodes, n_it: { ...wait, disabled: true as const } } }
  expect(compileFlow(off, registry).config).not.toEqual(compileFlow(flow, registry).config)
  const { disabled: _, ...on } = off.nodes.n_it
  expect(compileFlow({ ...off, nodes: { ...off.nodes, n_it: on } }, registry).config).toEqual(
    compileFlow(flow, registry).config,
  )
})
