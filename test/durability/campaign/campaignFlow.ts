import type { Flow, Json } from '@rekindle/runtime'
import { sketchFlow } from '@rekindle/runtime/testing'

const sms = (body: string): [string, Record<string, Json>] => [
  'channel',
  {
    channel: 'sms',
    category: 'marketing',
    copy: { en: { body }, 'zh-CN': { body: `【Harbour】${body} 回复R退订` } },
    maxAge: '2d',
    whenSuppressed: 'port',
  },
]

/**
 * Every kind of engine work in one small journey: a sweep, a split with a control, messages under caps and quiet
 * hours, waits for time and for events, a scarce offer, a call task, a profile update, an exit rule and a goal.
 */
export const campaignFlow: Flow = sketchFlow(
  {
    start: ['segment', { audience: { attr: 'lapsed', is: 'eq', value: true }, trigger: { kind: 'once' } }],
    arms: [
      'split',
      {
        experiment: 'x_first_words',
        arms: [
          { id: 'warm', title: 'Warm', share: 45 },
          { id: 'plain', title: 'Plain', share: 45 },
          { id: 'none', title: 'Control', share: 10, control: true },
        ],
      },
    ],
    warm: sms('We miss you, {{ customer.name }}.'),
    plain: sms('Your car is due, {{ customer.name }}.'),
    answer: ['wait', { mode: 'event', event: 'message.replied', timeout: '3d', lookBack: 'message' }],
    gift: [
      'offer',
      {
        offer: 'wash',
        kind: 'service',
        title: { en: 'Free wash' },
        value: 500,
        validFor: '14d',
        pool: 'washes',
      },
    ],
    giftText: sms('A wash is on us{% if offer.code %}: {{ offer.code }}{% endif %}.'),
    call: [
      'task',
      {
        title: { en: 'Call and listen' },
        script: { en: 'Ask what went wrong.' },
        level: 'high',
        dueIn: '1d',
        timeout: '4d',
      },
    ],
    evening: ['wait', { mode: 'window', from: '18:00', to: '20:00' }],
    last: sms('Last words, {{ customer.name }}.'),
    mark: ['update', { set: { winback: 'tried' }, unset: [] }],
    end: ['exit', { reason: 'completed' }],
  },
  [
    'start joined arms',
    'arms warm warm',
    'arms plain plain',
    'warm sent answer',
    'warm notSent call',
    'plain sent answer',
    'plain notSent call',
    'answer happened gift',
    'answer timeout call',
    'gift given giftText',
    'gift noStock mark',
    'giftText sent evening',
    'giftText notSent mark',
    'call reached gift',
    'call refused mark',
    'call noAnswer evening',
    'call timeout mark',
    'evening done last',
    'last sent mark',
    'last notSent mark',
    'mark done end',
  ],
  {
    reentry: { kind: 'never' },
    goals: [
      {
        ...{ id: 'back', event: 'order.paid', window: '60d' },
        value: { from: 'fixed', amount: 9_900, currency: 'CNY' },
      },
    ],
    exits: [{ id: 'paid', when: { event: 'order.paid' }, reason: 'returned' }],
  },
)
