import type { Problem } from '@rekindle/runtime'
import type { ProblemDetails } from '../contract/shared.ts'
import { type ApiProblemCode, apiProblems } from './apiProblems.ts'

/** An expected refusal: becomes RFC 9457 problem details. */
export class ApiError extends Error {
  readonly code: ApiProblemCode
  readonly detail: string | undefined
  readonly problems: Problem[] | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ApiProblemCode, detail?: string, problems?: Problem[], retryAfterSeconds?: number) {
    super(detail ?? apiProblems[code].title)
    this.name = 'ApiError'
    this.code = code
    this.detail = detail
    this.problems = problems
    this.retryAfterSeconds = retryAfterSeconds
  }

  get status(): number {
    return apiProblems[this.code].status
  }
}

export function formatProblem(error: ApiError): Response {
  const { status, title } = apiProblems[error.code]
  const body: ProblemDetails = {
    type: `urn:rekindle:problem:${error.code}`,
    title,
    status,
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.problems === undefined ? {} : { problems: error.problems }),
  }
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  }
  if (error.code === 'writeKey.unknown') headers['www-authenticate'] = 'Basic realm="Rekindle"'
  if (error.retryAfterSeconds !== undefined) headers['retry-after'] = String(error.retryAfterSeconds)
  return new Response(JSON.stringify(body), { status, headers })
}
