import type { z } from 'zod'
import { type Problem, problem } from '../flow/Problem.ts'
import { wantOfIssue } from './wantOfIssue.ts'

type Issue = z.core.$ZodIssue
const most = 200

/** Zod's issues as problems, each at its own path; a union answers with the variant that came closest. */
export function problemsOfZod(
  error: z.ZodError,
  value: unknown,
  at: { node?: string; path?: (string | number)[] } = {},
): Problem[] {
  return flatten(error.issues, [])
    .slice(0, most)
    .map(({ issue, path }) => {
      const whole = [...(at.path ?? []), ...path]
      const node = at.node ?? (whole[0] === 'nodes' && typeof whole[1] === 'string' ? whole[1] : undefined)
      const place = { path: whole, ...(node === undefined ? {} : { node }) }
      if (issue.code === 'unrecognized_keys') {
        return problem('flow.unknownField', {
          ...place,
          path: [...whole, issue.keys[0] ?? ''],
          params: { field: issue.keys.join('", "') },
        })
      }
      return problem(at.node === undefined ? 'flow.shape' : 'node.settings', {
        ...place,
        params: detailOf(issue, path, value),
      })
    })
}

interface Placed {
  issue: Issue
  path: (string | number)[]
}

function flatten(issues: readonly Issue[], prefix: (string | number)[]): Placed[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const variants = issue.errors.map((one) => flatten(one, path))
      return variants.reduce((best, one) => (nearness(one) > nearness(best) ? one : best))
    }
    if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
      return issue.issues.length > 0
        ? [{ issue: { ...issue, message: issue.issues[0]?.message ?? issue.message } as Issue, path }]
        : [{ issue, path }]
    }
    return [{ issue, path }]
  })
}

/** The variant meant is most likely the one whose complaints lie deepest, and which has fewest of them. */
function nearness(found: Placed[]): number {
  const depth = Math.min(...found.map(({ path }) => path.length))
  const strangers = found.filter(
    ({ issue }) => issue.code === 'unrecognized_keys' || issue.code === 'invalid_value',
  ).length
  return depth * 1_000 - strangers * 100 - found.length
}

/** In English as a whole, and in parts for screens in other languages; `given` is empty where nothing stands there. */
function detailOf(issue: Issue, path: (string | number)[], value: unknown): Record<string, string | number> {
  const field = path.join('.')
  const place = path.length === 0 ? 'The value' : `"${field}"`
  const actual = path.reduce<unknown>(
    (at, part) => (at as Record<string, unknown> | undefined)?.[part as string],
    value,
  )
  const given = clip((actual === undefined ? '' : JSON.stringify(actual)) ?? '')
  const words = lowerFirst(issue.message)
  const detail = `${place} is ${given || 'missing'}: ${words}.`
  return { detail, field, given, ...wantOfIssue(issue, words) }
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
