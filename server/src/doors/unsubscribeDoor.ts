import { type Channel, channels } from '@rekindle/runtime'
import type { InboxItem } from '@rekindle/runtime/lane'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { v7 } from 'uuid'
import { ApiError } from '../http/ApiError.ts'
import type { Services } from '../http/Services.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { postItems } from '../ingest/postItems.ts'
import { isSigned } from '../senders/unsubscribeLink.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'

/**
 * The link in marketing mail. A POST opts out at once, as mail programs do it (RFC 8058); a GET only asks, because
 * programs that look links over would opt people out.
 */
export function createUnsubscribeDoor(services: Services): Hono {
  const app = new Hono()
  const path = '/:workspace/:customer/:channel/:signature'
  app.get(path, (c) => {
    readLink(c, services)
    return c.html(question())
  })
  app.post(path, async (c) => {
    const { workspaceId, customerId, channel } = readLink(c, services)
    const workspace = await loadWorkspace(services.database.sql, workspaceId)
    if (!workspace) throw new ApiError('resource.missing')
    const at = clockOf(workspace, services.now())
    // An event, not just a consent: exit rules of journeys listen to it.
    const item: InboxItem = {
      kind: 'track',
      messageId: v7(),
      event: 'unsubscribed',
      at,
      properties: { channel },
    }
    await postItems(services.database.sql, services.addresses, workspaceId, [{ customerId, item }], at)
    services.ring(workspaceId)
    return c.html(done())
  })
  return app
}

function readLink(c: Context, { addresses }: Services) {
  const { workspace, customer, channel, signature } = c.req.param() as Record<string, string>
  const known = channels.find((one) => one === channel)
  const link = { workspaceId: uuidOf(workspace), customerId: uuidOf(customer), channel: known as Channel }
  if (!known || !isSigned(addresses, link, signature ?? '')) throw new ApiError('resource.missing')
  return link
}

const frame = (inside: unknown) => html`<!doctype html>
<meta charset="utf-8"><title>·</title><meta name="viewport" content="width=device-width">
<main style="font: 16px/1.6 system-ui; max-width: 34em; margin: 15vh auto; padding: 0 1em">${inside}</main>`

const question = () =>
  frame(html`<form method="post">
<p>Do you want no more messages of this kind?</p><p lang="zh-CN">不想再收到此类消息吗？</p>
<button style="font: inherit; padding: .4em 1em">Unsubscribe · 退订</button></form>`)

const done = () =>
  frame(html`<p>Done: you will get no more of them.</p><p lang="zh-CN">已退订，您不会再收到此类消息。</p>`)
