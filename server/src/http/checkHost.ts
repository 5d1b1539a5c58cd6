import type { MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { ApiError } from './ApiError.ts'

const loopback = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Refuses requests that were made for another host: a foreign name that resolves to this machine (DNS
 * rebinding), and pages of other origins. A browser always names the origin of a page that writes.
 */
export function checkHost({ publicUrl, origins }: Config): MiddlewareHandler {
  const hosts = new Set(loopback)
  const friends = new Set(origins.map((origin) => origin.replace(/\/$/, '')))
  if (publicUrl) {
    const address = new URL(publicUrl)
    hosts.add(address.hostname)
    friends.add(address.origin)
  }
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (!hosts.has(nameOf(host)))
      throw new ApiError('request.foreignHost', `"${clip(host)}" is not a name of this server.`)
    const origin = c.req.header('origin')
    const isOwn = origin === undefined || origin === `http://${host}` || friends.has(origin)
    if (!isOwn || isForeignSite(c.req.header('sec-fetch-site'), c.req.method, origin))
      throw new ApiError('request.foreignOrigin', `"${clip(origin ?? 'another site')}" may not call here.`)
    await next()
  }
}

/** Some browsers leave the origin out: then they say how the page and we are related. */
const isForeignSite = (site: string | undefined, method: string, origin: string | undefined): boolean =>
  origin === undefined && site === 'cross-site' && method !== 'GET' && method !== 'HEAD'

/** Whether a request was made for this machine by one of its own names. */
export const isLoopbackHost = (host: string): boolean => loopback.includes(nameOf(host))

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

const clip = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 100)
