import type { Flow } from '@rekindle/runtime'
import { sketchFlow } from '@rekindle/runtime/testing'

/** A reminder to who left a cart, a day's patience, and a mark. Entered again after each exit. */
export const cartFlow = (body: string): Flow =>
  sketchFlow(
    {
      start: ['segment', { audience: { all: [] }, trigger: { kind: 'event', event: 'cart.left' } }],
      remind: ['channel', { channel: 'sms', category: 'service', copy: { en: { body }, 'zh-CN': { body } } }],
      patience: ['wait', { mode: 'event', event: 'order.paid', timeout: '1d' }],
      mark: ['update', { set: { cart: 'forgotten' }, unset: [] }],
      end: ['exit', { reason: 'completed' }],
    },
    [
      'start joined remind',
      'remind sent patience',
      'remind notSent end',
      'patience happened end',
      'patience timeout mark',
      'mark done end',
    ],
    { reentry: { kind: 'afterExit' } },
  )
