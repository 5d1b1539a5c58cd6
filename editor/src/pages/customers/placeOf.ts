import type { ImportReport } from '@rekindle/server/contract'

/** Line (1 is the head) and column of a problem in a file: its path is `[line, column]`, the column by name. */
export function placeOf({ params, path }: Pick<ImportReport['problems'][number], 'params' | 'path'>): {
  line: string | undefined
  column: string | undefined
} {
  const line = params?.line ?? path.find((part) => typeof part === 'number')
  const column = path.find((part) => typeof part === 'string') ?? params?.column
  return {
    line: line === undefined ? undefined : String(line),
    column: column === undefined ? undefined : String(column),
  }
}
