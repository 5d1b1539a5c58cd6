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

const When = z
  .number()
  .min(0)
  .max(Date.UTC(9999, 11, 31))

/** What the cursors of lists are made of. */
export const cursors = {
  byTime: z.tuple([When, z.guid()]),
  byId: z.tuple([z.guid()]),
  byVisit: z.tuple([
    z.guid(),
    z
      .int()
      .min(0)
      .max(2 ** 31 - 1),
  ]),
}

export function parseCursor<Key>(cursor: string | undefined, form: z.ZodType<Key>): Key | undefined {
  if (cursor === undefined) return undefined
  try {
    return form.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new ApiError('request.invalid', 'The cursor is not one that this list gave out.')
  }
}
