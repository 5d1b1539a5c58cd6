import { z } from 'zod'
import { type ProblemCode, problemTexts } from './problemTexts.ts'

/** What is wrong with a flow or with data, kindly said. `params` lets a screen say it in its own language. */
export const Problem = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  node: z.string().optional(),
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
  remedy: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Problem = z.infer<typeof Problem> & { code: ProblemCode }

type Place = { node?: string; path?: (string | number)[]; params?: Record<string, string | number> }

/** Builds a problem from its code: the table holds severity, wording and remedy. */
export function problem(code: ProblemCode, place: Place = {}): Problem {
  const text = problemTexts[code]
  const params = place.params ?? {}
  return {
    code,
    severity: text.severity,
    ...(place.node === undefined ? {} : { node: place.node }),
    path: place.path ?? [],
    message: fill(text.message, { node: place.node ?? '', ...params }),
    remedy: fill(text.remedy, { node: place.node ?? '', ...params }),
    ...(Object.keys(params).length === 0 ? {} : { params }),
  }
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((p) => p.severity === 'error')

function fill(template: string, params: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : clip(String(value))
  })
}

/** Hostile values stay readable: a problem never repeats more than 120 characters of them. */
function clip(text: string): string {
  const printable = text.replace(/\p{Cc}/gu, '\u{FFFD}')
  return printable.length > 120 ? `${printable.slice(0, 117)}…` : printable
}
