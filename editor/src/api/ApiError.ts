import type { ProblemDetails } from '@rekindle/server/contract'

/** An answer of the server that is not a success. Compare `code`, never the message. */
export class ApiError extends Error {
  readonly status: number
  /** Stable code of the problem; `http.<status>` when the server gave none. */
  readonly code: string
  readonly detail: string | undefined
  readonly problems: NonNullable<ProblemDetails['problems']>
  /** The whole answer: some routes say more than the standard fields. */
  readonly body: unknown

  constructor(status: number, body: unknown) {
    const details = isDetails(body) ? body : undefined
    super(details?.title ?? `The server answered ${status}.`)
    this.name = 'ApiError'
    this.status = status
    this.code = details?.code ?? `http.${status}`
    this.detail = details?.detail
    this.problems = details?.problems ?? []
    this.body = body
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server cannot be reached.', { cause })
    this.name = 'Unreachable'
  }
}

const isDetails = (body: unknown): body is ProblemDetails =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body
