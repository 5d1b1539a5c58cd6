/** Errors whose words quote what they were about: a row, a text that could not be read. */
const quoting = new Set(['PostgresError', 'SyntaxError', 'ZodError', 'DrizzleQueryError'])

export interface DescribedError {
  type: string
  code?: string | undefined
  message?: string | undefined
  /** Where it was thrown; without its first line, which repeats the words. */
  stack?: string[] | undefined
  cause?: DescribedError | undefined
}

/** What a log may hold of an error: kind, code and place, and its words only where they quote nobody's data. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error }
  const isQuoting = quoting.has(error.name) || 'severity' in error
  return {
    type: error.name,
    ...('code' in error ? { code: String(error.code) } : {}),
    ...(isQuoting ? {} : { message: error.message.slice(0, 500) }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
