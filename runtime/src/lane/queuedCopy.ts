import type { Channel } from '../flow/channels.ts'
import type { Fragment } from '../node/Fragment.ts'
import type { Copy, EffectParams } from '../step/effects.ts'

/** The text that a node would queue on this channel; `undefined` when it queues none. */
export function queuedCopy(
  fragment: Fragment | undefined,
  channel: Channel,
): Readonly<Record<string, Copy>> | undefined {
  for (const { entry = [], always = [], on = {} } of Object.values(fragment?.phases ?? {})) {
    const transitions = [...always, ...Object.values(on).flat()]
    for (const action of [...entry, ...transitions.flatMap(({ actions = [] }) => actions)]) {
      if (action.type !== 'effect' || action.params.name !== 'message.queue') continue
      const params = action.params.params as EffectParams['message.queue']
      if (params.channel === channel) return params.copy
    }
  }
  return undefined
}
