import { type Channel, type MessageCategory, messageCategories } from '../flow/channels.ts'
import { consentKey } from './Dossier.ts'
import type { LaneContext } from './LaneContext.ts'

/** Whether there is an address on one of these channels, and a kind of message the customer has not forbidden there. */
export const isReachable = (cx: LaneContext, channels: readonly Channel[]): boolean =>
  channels.some(
    (channel) =>
      cx.dossier.customer?.reachable.includes(channel) &&
      messageCategories.some((category) => mayWrite(cx, channel, category)),
  )

function mayWrite({ dossier, env }: LaneContext, channel: Channel, category: MessageCategory): boolean {
  // Service messages, such as a receipt, are no reason to begin a journey.
  if (category === 'service') return false
  const consent = dossier.consents.get(consentKey(channel, category))
  return consent?.granted ?? !env.workspace.policy.needConsent.includes(category)
}
