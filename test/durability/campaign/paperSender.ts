import type { Sender } from '@rekindle/runtime/engine'
import { inWorkspace, type RawSql } from '@rekindle/server/db'

/** Writes each message on paper once and counts how often it was asked to. */
export const paperSender = (sql: RawSql, onSend: (ids: string[]) => void = () => {}): Sender => ({
  idempotent: true,
  async send(parcels, at) {
    onSend(parcels.map(({ message }) => message.id))
    const workspaceId = parcels[0]?.workspaceId ?? ''
    await inWorkspace(sql, workspaceId, async (tx) => {
      for (const { bucket, message } of parcels)
        await tx`
          insert into outbox (workspace_id, bucket, message_id, customer_id, channel, body, locale, at)
          values (${workspaceId}, ${bucket}, ${message.id}, ${message.customerId}, ${message.channel},
            ${message.rendered?.body ?? ''}, ${message.rendered?.locale ?? ''}, ${at})
          on conflict (workspace_id, bucket, message_id) do nothing`
    })
    return new Map(parcels.map(({ message }) => [message.id, { outcome: 'accepted' as const }]))
  },
})
