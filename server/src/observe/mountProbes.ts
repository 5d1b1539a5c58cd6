import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'
import { ApiError, formatProblem } from '../http/ApiError.ts'
import { isLoopbackHost } from '../http/checkHost.ts'
import type { Health } from './createHealth.ts'
import type { Meter } from './Meter.ts'

interface Probes {
  health: () => Promise<Health>
  meter?: Pick<Meter, 'registry'> | undefined
  /** Whoever shows it may read the metrics from anywhere. */
  token: string | undefined
}

/**
 * What machines ask: `/healthz/live` (the process answers), `/healthz` and `/healthz/ready` (it can do its work) and
 * `/metrics`. Stands before the check of the host, because orchestrators ask by address; metrics are for this machine,
 * or for whoever shows the token.
 */
export function mountProbes(app: Hono, { health, meter, token }: Probes): void {
  const ready = async (c: Context) => {
    const told = await health()
    return c.json(told, told.ok ? 200 : 503, { 'cache-control': 'no-store' })
  }
  app.get('/healthz', ready)
  app.get('/healthz/ready', ready)
  app.get('/healthz/live', (c) => c.json({ ok: true }))
  if (!meter) return
  app.get('/metrics', async (c) => {
    if (!mayRead(c, token)) return formatProblem(new ApiError('metrics.refused'))
    return c.body(await meter.registry.metrics(), 200, {
      'content-type': meter.registry.contentType,
      'cache-control': 'no-store',
    })
  })
}

/** With a token, only by it: behind a proxy everybody seems to come from this machine. */
function mayRead(c: Context, token: string | undefined): boolean {
  if (token !== undefined) return isEqual(c.req.header('authorization') ?? '', `Bearer ${token}`)
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip'].some((name) => c.req.header(name))
  const host = c.req.header('host') ?? new URL(c.req.url).host
  return !isForwarded && isLoopbackHost(host) && isFromHere(c)
}

function isFromHere(c: Context): boolean {
  // Without a connection the request was made in this process.
  if (!c.env?.incoming) return true
  const { address = '' } = getConnInfo(c).remote
  return address === '::1' || address.replace('::ffff:', '').startsWith('127.')
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
