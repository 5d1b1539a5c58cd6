import type { Context } from 'hono'
import { ApiError } from '../http/ApiError.ts'
import { parseJson, readBody } from '../http/readBody.ts'
import type { Services } from '../http/Services.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'
import { createKeyring } from './createKeyring.ts'
import { createRateLimit } from './createRateLimit.ts'
import type { Reading } from './readMessage.ts'

/** Lets a request with a write key in, and reads its body: not before the key is known, where the header has it. */
export type Gate = (c: Context, bytes: number) => Promise<{ body: unknown; reading: Reading }>

/** One gate for all doors that open by a write key: they share its rate. */
export function createGate({ database, config, now }: Services): Gate {
  const clock = () => performance.now()
  const keyring = createKeyring(database, clock)
  const rate = createRateLimit(config.ingestRate, clock)
  const enter = async (key: string): Promise<Reading> => {
    const workspace = key === '' ? undefined : await keyring(key)
    if (!workspace)
      throw new ApiError('writeKey.unknown', 'Send the write key as the user of basic authentication.')
    const seconds = rate.take(key)
    if (seconds > 0) throw tooFast(config.ingestRate, seconds)
    return { workspaceId: workspace.id, at: clockOf(workspace, now()) }
  }
  return async (c, bytes) => {
    const key = basicUserOf(c.req.header('authorization'))
    const early = key === undefined ? undefined : await enter(key)
    const body = parseJson(await readBody(c, bytes))
    return { body, reading: early ?? (await enter(keyIn(body))) }
  }
}

function basicUserOf(authorization: string | undefined): string | undefined {
  const basic = /^Basic ([A-Za-z0-9+/=_-]+)$/i.exec(authorization ?? '')?.[1]
  return basic === undefined ? undefined : (Buffer.from(basic, 'base64').toString('utf8').split(':')[0] ?? '')
}

function keyIn(body: unknown): string {
  const { writeKey } = (body ?? {}) as { writeKey?: unknown }
  return typeof writeKey === 'string' ? writeKey : ''
}

function tooFast(rate: number, seconds: number): ApiError {
  const detail = `At most ${rate} requests a second with one write key: wait, or send batches.`
  return new ApiError('rate.exceeded', detail, undefined, seconds)
}
