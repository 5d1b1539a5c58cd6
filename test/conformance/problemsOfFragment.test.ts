import type { Fragment, Port } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { problemsOfFragment } from './problemsOfFragment.ts'

const label = { en: 'x', 'zh-CN': 'x' }
const ports: Port[] = [
  { name: 'done', label },
  { name: 'never', label },
]

test('every promise a fragment can break is found', () => {
  const broken = {
    initial: 'start',
    phases: {
      begin: { always: [{ target: '#n_node/lost', guard: { type: 'due', params: {} } }], on: { 'e:x': [] } },
      mute: {},
      resting: {
        entry: [
          { type: 'timer', params: { name: 'unheard', spec: {} } },
          { type: 'effect', params: { name: 'order.pizza', params: {} } },
        ],
        on: {
          'r:timer:unset': [{ target: '#n_done', actions: [{ type: 'leave', params: { port: 'done' } }] }],
          'r:answer:customer:updated:updated': [
            { target: '#ended', actions: [{ type: 'leave', params: { port: 'unknown' } }] },
          ],
        },
      },
    },
  } as unknown as Fragment
  expect(problemsOfFragment(broken, ports, true)).toEqual([
    'the first phase "start" does not exist',
    'the phase "begin" passes and listens',
    'the phase "begin" may let nobody pass',
    '"begin" leads to "#n_node/lost", which does not exist',
    'nobody leaves the phase "mute"',
    'nobody listens for the timer "r:timer:unheard"',
    '"resting" listens for "r:timer:unset", which never comes',
    '"order.pizza" is no effect of the list',
    'leaves by "unknown", which is no port',
    'never leaves by "never"',
    'nobody reaches the phase "begin"',
    'nobody reaches the phase "mute"',
    'nobody reaches the phase "resting"',
  ])
})
