import { isUtf8 } from 'node:buffer'
import type { Context } from 'hono'
import { ApiError } from './ApiError.ts'

/**
 * The body as text in UTF-8, without its BOM. Reading stops at `limit` bytes, whatever Content-Length says: nothing larger is ever in
 * memory.
 */
export async function readBody(c: Context, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of streamBody(c, limit)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (!isUtf8(bytes)) throw new ApiError('request.json', 'The body is not UTF-8.')
  const text = bytes.toString('utf8')
  return text.startsWith('\u{FEFF}') ? text.slice(1) : text
}

/** The body as bytes while they come in, unpacked: the limit is for what comes out, however small it was packed. */
export async function* streamBody(c: Context, limit: number): AsyncGenerator<Uint8Array> {
  const isPacked = isGzip(c)
  const tooLarge = () => new ApiError('request.tooLarge', `At most ${limit} bytes are read.`)
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge()
  const { body } = c.req.raw
  if (!body) return
  let size = 0
  try {
    for await (const chunk of isPacked ? unpacked(body) : bytesOf(body)) {
      size += chunk.byteLength
      if (size > limit) throw tooLarge()
      yield chunk
    }
  } catch (error) {
    if (!isPacked || !String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error
    throw new ApiError('request.invalid', 'The body is not what gzip makes, as its Content-Encoding says.')
  }
}

const bytesOf = (body: ReadableStream): AsyncIterable<Uint8Array> =>
  body as unknown as AsyncIterable<Uint8Array>

const unpacked = (body: ReadableStream): AsyncIterable<Uint8Array> =>
  bytesOf(body.pipeThrough(new DecompressionStream('gzip')))

function isGzip(c: Context): boolean {
  const encoding = c.req.header('content-encoding')?.trim().toLowerCase() || 'identity'
  if (encoding !== 'gzip' && encoding !== 'identity')
    throw new ApiError(
      'request.mediaType',
      `Content-Encoding "${encoding.slice(0, 40)}" is not read: use gzip, or none.`,
    )
  return encoding === 'gzip'
}

/** PostgreSQL keeps no U+0000 in text: a body that holds one is refused at the door. */
export function parseJson(text: string): unknown {
  if (isDeeperThan(text, deepest))
    throw new ApiError('request.invalid', `The body is nested more than ${deepest} levels deep.`)
  try {
    const value: unknown = JSON.parse(text)
    if (text.includes('\\u0000') && hasNull(value))
      throw new ApiError('request.invalid', 'Text with the character U+0000 is not kept: remove it.')
    return surrogate.test(text) ? toWellFormed(value) : value
  } catch (cause) {
    if (cause instanceof ApiError) throw cause
    throw new ApiError('request.json', (cause as Error).message.slice(0, 200))
  }
}

const surrogate = /\\u[dD][89a-fA-F]/

/** Half a character, escaped in JSON, is no text: PostgreSQL refuses it. It becomes U+FFFD, and the rest is kept. */
function toWellFormed(value: unknown): unknown {
  if (typeof value === 'string') return Buffer.from(value, 'utf8').toString('utf8')
  if (Array.isArray(value)) return value.map(toWellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [toWellFormed(key) as string, toWellFormed(inner)]),
  )
}

/** Schemas walk a value by recursion: brackets without end would use up the stack. */
const deepest = 200

function isDeeperThan(text: string, most: number): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) quoted = !quoted
    else if (quoted && code === 92) i++
    else if (!quoted && (code === 91 || code === 123) && ++depth > most) return true
    else if (!quoted && (code === 93 || code === 125)) depth--
  }
  return false
}

export function hasNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key.includes('\u0000') || hasNull(inner))
}
