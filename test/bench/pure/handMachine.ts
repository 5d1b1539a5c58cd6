import type { Facts } from '@rekindle/runtime'
import { setup } from 'xstate'
import { copy } from './path.ts'

interface PathEvent {
  type: string
  facts: Facts
  slot: number
  at: number
}
const hour = 3_600_000

/** The bench's path as an engineer would write it for this one journey: nested, with the same effects and timers. */
export const handMachine = setup({
  types: {} as { events: PathEvent; context: Record<string, never> },
  guards: {
    isTierA: ({ event }) => event.facts.attributes.tier === 'A',
    isArmA: ({ event }) => event.slot < 10_000,
  },
  actions: {
    arrive: (_, _params: { node: string }) => {},
    leave: (_, _params: { port: string }) => {},
    effect: (_, _params: { name: string; params: unknown }) => {},
    remind: (_, _params: { name: string; dueAt: number }) => {},
  },
}).createMachine({
  id: 'hand',
  context: {},
  initial: 'idle',
  states: {
    idle: { on: { enter: { target: '#entry' } } },
    journey: {
      initial: 'entry',
      states: {
        entry: {
          id: 'entry',
          entry: { type: 'arrive', params: { node: 'entry' } },
          initial: 'passing',
          states: {
            passing: { always: { target: '#hello', actions: { type: 'leave', params: { port: 'joined' } } } },
          },
        },
        hello: {
          id: 'hello',
          entry: { type: 'arrive', params: { node: 'hello' } },
          initial: 'asking',
          states: {
            asking: {
              entry: { type: 'effect', params: { name: 'message.queue', params: { channel: 'sms', copy } } },
              on: {
                sent: { target: '#react', actions: { type: 'leave', params: { port: 'sent' } } },
                notSent: { target: '#ended', actions: { type: 'leave', params: { port: 'notSent' } } },
              },
            },
          },
        },
        react: {
          id: 'react',
          entry: { type: 'arrive', params: { node: 'react' } },
          initial: 'waiting',
          states: {
            waiting: {
              entry: {
                type: 'remind',
                params: ({ event }) => ({ name: 'timeout', dueAt: event.at + 72 * hour }),
              },
              on: {
                paid: { target: '#ended', actions: { type: 'leave', params: { port: 'happened' } } },
                timeout: { target: '#tier', actions: { type: 'leave', params: { port: 'timeout' } } },
              },
            },
          },
        },
        tier: {
          id: 'tier',
          entry: { type: 'arrive', params: { node: 'tier' } },
          initial: 'deciding',
          states: {
            deciding: {
              always: [
                {
                  guard: 'isTierA',
                  target: '#pause',
                  actions: { type: 'leave', params: { port: 'a' } },
                },
                { target: '#ended', actions: { type: 'leave', params: { port: 'else' } } },
              ],
            },
          },
        },
        pause: {
          id: 'pause',
          entry: { type: 'arrive', params: { node: 'pause' } },
          initial: 'waiting',
          states: {
            waiting: {
              entry: {
                type: 'remind',
                params: ({ event }) => ({ name: 'due', dueAt: event.at + 48 * hour }),
              },
              on: { due: { target: '#arm', actions: { type: 'leave', params: { port: 'done' } } } },
            },
          },
        },
        arm: {
          id: 'arm',
          entry: { type: 'arrive', params: { node: 'arm' } },
          initial: 'drawing',
          states: {
            drawing: {
              always: [
                {
                  guard: 'isArmA',
                  target: '#gift',
                  actions: [
                    { type: 'effect', params: { name: 'split.assign', params: { arm: 'a' } } },
                    { type: 'leave', params: { port: 'a' } },
                  ],
                },
                { target: '#ended', actions: { type: 'leave', params: { port: 'b' } } },
              ],
            },
          },
        },
        gift: {
          id: 'gift',
          entry: { type: 'arrive', params: { node: 'gift' } },
          initial: 'asking',
          states: {
            asking: {
              entry: { type: 'effect', params: { name: 'pool.ask', params: { offer: 'gift' } } },
              on: {
                granted: { target: '#again', actions: { type: 'leave', params: { port: 'given' } } },
                noStock: { target: '#ended', actions: { type: 'leave', params: { port: 'noStock' } } },
              },
            },
          },
        },
        again: {
          id: 'again',
          entry: { type: 'arrive', params: { node: 'again' } },
          initial: 'asking',
          states: {
            asking: {
              entry: { type: 'effect', params: { name: 'message.queue', params: { channel: 'sms', copy } } },
              on: { sent: { target: '#end', actions: { type: 'leave', params: { port: 'sent' } } } },
            },
          },
        },
        end: {
          id: 'end',
          entry: { type: 'arrive', params: { node: 'end' } },
          initial: 'leaving',
          states: {
            leaving: {
              always: { target: '#ended', actions: { type: 'leave', params: { port: 'completed' } } },
            },
          },
        },
      },
    },
    ended: { id: 'ended', type: 'final' },
  },
})
