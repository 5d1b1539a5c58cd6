import type { FlowSettings, Json } from '@rekindle/runtime'
import { flowOf } from '../../lane/flowOf.ts'

export { flowOf } from '../../lane/flowOf.ts'

type Node = [type: string, settings: Record<string, Json>]

/** Everybody who has this attribute: gives each test its own people. */
export const having = (attr: string): Json => ({ attr, is: 'isSet' })

/** A drawing that people enter by an event. */
export const onEvent = (
  event: string,
  nodes: Record<string, Node>,
  edges: string[],
  settings: FlowSettings = {},
  audience: Json = { all: [] },
) => flowOf({ in: ['segment', { audience, trigger: { kind: 'event', event } }], ...nodes }, edges, settings)

/** A message that no quiet hour and no cap holds up. */
export const note = (body: string): Node => [
  'channel',
  { channel: 'sms', category: 'service', copy: { en: { body }, 'zh-CN': { body } } },
]

export const waitFor = (duration: string, more: Record<string, Json> = {}): Node => [
  'wait',
  { mode: 'duration', for: duration, ...more },
]
