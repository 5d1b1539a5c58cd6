import { z } from 'zod'
import { createRegistry, defineNode } from '../node/NodeType.ts'
import { Rule } from '../rule/Rule.ts'

const text = { en: 'Plain', 'zh-CN': '简单' }
const words = { version: 1, title: text, purpose: text, icon: 'box', summary: () => 'plain' }
const none = z.strictObject({})

/** Where plain flows begin. */
const begin = defineNode({
  ...words,
  type: 'begin',
  group: 'entry',
  settings: none,
  defaults: {},
  ports: () => [{ name: 'next', label: text }],
  entry: () => ({ audience: { all: [] }, trigger: { kind: 'once' } }),
  compile: (_, cx) => ({ initial: 'on', phases: { on: { always: [cx.to('next')] } } }),
})

/** Rests for a day, or until the event, or until an update is answered. */
const pause = defineNode({
  ...words,
  type: 'pause',
  group: 'time',
  settings: z.strictObject({ event: z.string().optional() }),
  defaults: {},
  ports: () => ['late', 'heard', 'done'].map((name) => ({ name, label: text, optional: true })),
  waits: () => true,
  compile: ({ event = 'order.paid' }, cx) => ({
    initial: 'resting',
    phases: {
      resting: {
        entry: [
          cx.setTimer('day', { kind: 'after', duration: '1d' }),
          cx.effect('customer.update', { set: { seen: true }, unset: [] }),
        ],
        on: {
          [cx.timer('day')]: [cx.to('late')],
          [cx.event(event)]: [cx.to('heard')],
          [cx.answer('customer.updated', 'updated')]: [cx.to('done')],
        },
      },
    },
  }),
})

/** Passes at once: by `yes` where the rule holds, else by `no`. */
const fork = defineNode({
  ...words,
  type: 'fork',
  group: 'logic',
  settings: z.strictObject({ when: Rule }),
  defaults: { when: { all: [] } },
  ports: () => ['yes', 'no'].map((name) => ({ name, label: text, optional: true })),
  compile: ({ when }, cx) => ({
    initial: 'asking',
    phases: { asking: { always: [cx.to('yes', cx.when(when, 'yes')), cx.to('no')] } },
  }),
})

/** Three node types small enough to see through, for tests of the core, which knows no real ones. */
export const plainTypes = createRegistry([begin, pause, fork])
