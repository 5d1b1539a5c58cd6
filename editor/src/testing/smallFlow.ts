import type { Flow } from '@rekindle/runtime'

/** A small journey: an audience, a message, a wait, an exit; the last two are not connected yet. */
export const smallFlow: Flow = {
  format: 1,
  title: { en: 'Small', 'zh-CN': '小旅程' },
  entry: 'n_in',
  settings: {},
  nodes: {
    n_in: { type: 'segment', v: 1, settings: { audience: { all: [] }, trigger: { kind: 'once' } } },
    n_msg: {
      type: 'channel',
      v: 1,
      title: { en: 'Greeting', 'zh-CN': '问候' },
      settings: { channel: 'sms', category: 'care', copy: { en: { body: 'Hello' } } },
    },
    n_wait: { type: 'wait', v: 1, settings: { mode: 'duration', for: '3d' } },
    n_end: { type: 'exit', v: 1, settings: { reason: 'completed' } },
  },
  edges: [{ from: 'n_in', port: 'joined', to: 'n_msg' }],
  layout: { n_in: [0, 0], n_msg: [344, 0], n_wait: [688, 0], n_end: [1032, 0] },
}
