import type { InboxItem } from '@rekindle/runtime/lane'
import { Hono } from 'hono'
import { z } from 'zod'
import { inWorkspace } from '../db/index.ts'
import { parseWith } from '../http/parseWith.ts'
import type { Services } from '../http/Services.ts'
import { postItems } from '../ingest/postItems.ts'
import type { Gate } from './createGate.ts'

const Receipts = z.object({
  receipts: z
    .array(z.object({ message: z.uuid(), outcome: z.enum(['delivered', 'bounced']) }))
    .min(1)
    .max(1_000),
})

/** Where a network says what became of messages. The key is a write key; messages of others are left out. */
export function createReceiptsDoor(services: Services, gate: Gate): Hono {
  const app = new Hono()
  app.post('/receipts', async (c) => {
    const { body, reading } = await gate(c, 256 * 1024)
    const { workspaceId, at } = reading
    const { receipts } = parseWith(Receipts, body, 'body')
    const { sql } = services.database
    const known = await inWorkspace(
      sql,
      workspaceId,
      (tx) => tx<{ id: string; customerId: string }[]>`
        select id, customer_id as "customerId" from messages
        where id = any(${receipts.map(({ message }) => message)}::uuid[]) and workspace_id = ${workspaceId}`,
    )
    const customerOf = new Map(known.map(({ id, customerId }) => [id, customerId]))
    const postings = receipts.flatMap(({ message, outcome }) => {
      const customerId = customerOf.get(message)
      const item: InboxItem = { kind: 'receipt', message, outcome }
      return customerId === undefined ? [] : [{ customerId, item }]
    })
    await postItems(sql, services.addresses, workspaceId, postings, at)
    services.ring(workspaceId)
    return c.json({ success: true, unknown: receipts.length - postings.length })
  })
  return app
}
