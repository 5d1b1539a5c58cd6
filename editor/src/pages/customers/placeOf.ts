import type { ImportReport } from '@rekindle/server/contract'

/** Line (1 is the head) and column of a problem in a file: from its params, else from its path `[line, column]`. */
export function placeOf({ params, path }: Pick<ImportReport['problems'][number], 'params' | 'path'>): {
  line: string | undefined
  column: string | undefined
} {
  const line = params?.line ?? path.find((part) => typeof part === 'number')
  const column = params?.column ?? path.find((part) => typeof part === 'string' && part !== 'rows')
  return {
    line: line === undefined ? undefined : String(line),
    column: column === undefined ? undefined : String(column),
  }
}
