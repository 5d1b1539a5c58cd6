import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../config.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Services } from '../http/Services.ts'
import { loadSession, type SignedIn, sessionMs } from './sessions.ts'

/** Cookies know no ports: two servers on one machine would sign each other's people out. */
export const cookieNameOf = ({ port }: Pick<Config, 'port'>): string => `rekindle_${port}`

/** Not readable by scripts, and sent by no page but our own. */
export function writeSessionCookie(c: Context, services: Services, secret: string): void {
  const secure = services.config.publicUrl?.startsWith('https:') ?? false
  setCookie(c, cookieNameOf(services.config), secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure,
    maxAge: sessionMs / 1000,
  })
}

export async function readSession(c: Context, services: Services): Promise<SignedIn | undefined> {
  const secret = getCookie(c, cookieNameOf(services.config))
  return secret === undefined ? undefined : loadSession(services.database.sql, secret, services.now())
}

export async function requireSession(c: Context, services: Services): Promise<SignedIn> {
  const signedIn = await readSession(c, services)
  if (!signedIn)
    throw new ApiError(
      'session.missing',
      'Open the address that the server printed, or make a new one: rekindle token.',
    )
  return signedIn
}
