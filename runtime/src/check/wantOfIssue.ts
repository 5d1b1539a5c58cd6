import type { z } from 'zod'

/** Things that are counted; everything else is measured. */
const counted = new Set(['string', 'array', 'set', 'map', 'file'])

/**
 * What a schema wanted, for screens that say it in their own language: `want` names it, the others fill its places. Wants
 * that a schema words itself come with those words, in English.
 */
export function wantOfIssue(issue: z.core.$ZodIssue, words: string): Record<string, string | number> {
  switch (issue.code) {
    case 'invalid_type':
      return { want: `type.${issue.expected}` }
    case 'invalid_value':
      return { want: 'oneOf', values: issue.values.map(String).join(', ') }
    case 'too_small':
      return {
        want: `${issue.inclusive === false ? 'moreThan' : 'atLeast'}.${sortOf(issue.origin)}`,
        limit: Number(issue.minimum),
      }
    case 'too_big':
      return {
        want: `${issue.inclusive === false ? 'lessThan' : 'atMost'}.${sortOf(issue.origin)}`,
        limit: Number(issue.maximum),
      }
    case 'not_multiple_of':
      return { want: 'multiple', limit: issue.divisor }
    default:
      return { want: 'words', words }
  }
}

const sortOf = (origin: string): string =>
  origin === 'string' ? 'signs' : counted.has(origin) ? 'items' : 'number'
