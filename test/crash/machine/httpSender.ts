import type { Outcome, Sender } from '@rekindle/runtime/engine'

/** Hands each message to a provider by one POST, with the message's id as idempotency key. */
export const httpSender = (url: string): Sender => ({
  idempotent: true,
  async send(parcels) {
    const answers = new Map<string, { outcome: Outcome }>()
    for (const { message, workspaceId } of parcels) {
      const { status } = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': message.id },
        body: JSON.stringify({ workspaceId, customerId: message.customerId, text: message.rendered?.body }),
      })
      answers.set(message.id, { outcome: status === 202 ? 'accepted' : 'later' })
    }
    return answers
  },
})
