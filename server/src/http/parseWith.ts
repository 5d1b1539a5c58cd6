import type { z } from 'zod'
import { ApiError } from './ApiError.ts'

/** The value as the schema reads it; otherwise a refusal that names each place. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const places = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${[where, ...issue.path.map(String)].join('.').slice(0, 120)}: ${issue.message}`)
  throw new ApiError('request.invalid', places.join(' · '))
}
