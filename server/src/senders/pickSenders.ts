import type { PickSender, Sender } from '@rekindle/runtime/engine'

/**
 * E-mail of live workspaces leaves by SMTP where that is set up. Everything else goes on paper: practice never
 * reaches a real person.
 */
export const pickSenders =
  (paper: Sender, smtp: Sender | undefined, isLive: (workspaceId: string) => boolean): PickSender =>
  (workspaceId, channel) =>
    smtp && channel === 'email' && isLive(workspaceId) ? smtp : paper
