import { z } from 'zod'
import { ApiError } from './ApiError.ts'

/** Query of a list: where to go on, and how many at most. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A cursor is the sort key of the last item, opaque to clients. */
export const formatCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

export function parseCursor(cursor: string | undefined): (string | number)[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number'))
      return key
  } catch {
    // Falls through to the refusal.
  }
  throw new ApiError('request.invalid', 'The cursor is not one that this list gave out.')
}
