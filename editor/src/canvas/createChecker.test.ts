import { registry } from '@rekindle/nodes'
import { type AnyNodeType, checkFlow, type Flow } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { changeSettings } from '../document/changeNode.ts'
import { connect } from '../document/connect.ts'
import { createChecker } from './createChecker.ts'

const node = (type: string, settings: Flow['nodes'][string]['settings']) => ({ type, v: 1, settings })
const opened = { branches: [{ id: 'b1', title: 'Opened', when: { event: 'message.opened' } }] }
const start: Flow = {
  format: 1,
  title: { en: 'A' },
  entry: 'n_in',
  settings: {},
  nodes: {
    n_in: node('segment', { audience: { all: [] }, trigger: { kind: 'once' } }),
    n_msg: node('channel', { channel: 'sms', category: 'care', copy: { en: { body: 'Hi' } } }),
    n_if: node('condition', opened),
  },
  edges: [{ from: 'n_in', port: 'joined', to: 'n_msg' }],
}

test('a drawing has the same problems whether or not its nodes were checked before', () => {
  const check = createChecker(registry)
  const joined = connect(start, { from: 'n_msg', port: 'sent', to: 'n_if' })
  const broken = changeSettings(joined, { id: 'n_msg', settings: { channel: 'fax' } })
  const mended = changeSettings(broken, { id: 'n_msg', settings: start.nodes.n_msg?.settings ?? {} })
  for (const flow of [start, joined, broken, mended, start, joined])
    expect(check(flow)).toEqual(checkFlow(flow, registry).problems)
})

test('a condition is checked again when a message comes to stand before it', () => {
  const check = createChecker(registry)
  const codes = (flow: Flow) => check(flow).map(({ code }) => code)
  expect(codes(start)).not.toContain('condition.tooSoon')
  expect(codes(connect(start, { from: 'n_msg', port: 'sent', to: 'n_if' }))).toContain('condition.tooSoon')
})

test('after a change only the nodes that changed are looked at again', () => {
  const looked: string[] = []
  const watched = ([name, type]: [string, AnyNodeType]): [string, AnyNodeType] => [
    name,
    {
      ...type,
      check: (settings, cx) => {
        looked.push(cx.node)
        return type.check?.(settings, cx) ?? []
      },
    },
  ]
  const check = createChecker(new Map([...registry].map(watched)))
  check(start)
  expect(looked).toEqual(['n_in', 'n_msg', 'n_if'])
  const copy = { en: { body: 'Hello' } }
  check(changeSettings(start, { id: 'n_msg', settings: { channel: 'sms', category: 'care', copy } }))
  expect(looked.slice(3)).toEqual(['n_msg'])
})
