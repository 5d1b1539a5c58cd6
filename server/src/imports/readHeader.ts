import { limits } from '@rekindle/runtime'
import { type CsvProblems, short } from './CsvProblems.ts'
import type { CsvRecord } from './parseCsv.ts'

/** Column names in order; `undefined` when the rows below can't be read by them. */
export function readHeader(record: CsvRecord | undefined, problems: CsvProblems): string[] | undefined {
  if (!record) {
    problems.add(1, 'empty')
    return undefined
  }
  const names = record.cells.map((cell) => cell.trim())
  const before = problems.size
  if (names.length > limits.attributes + 6) {
    problems.add(record.line, 'tooManyColumns', { count: names.length, limit: limits.attributes })
    return undefined
  }
  for (const [i, name] of names.entries()) {
    const column = { name, at: i + 1 }
    if (name === '') problems.add(record.line, 'namelessColumn', {}, column)
    else if (names.indexOf(name) < i) problems.add(record.line, 'sameColumn', {}, column)
    else if (name === '__proto__') problems.add(record.line, 'takenColumn', {}, column)
    else if (name.length > limits.attributeNameChars) {
      const values = { count: name.length, limit: limits.attributeNameChars }
      problems.add(record.line, 'longColumn', values, column)
    }
  }
  if (!names.includes('id')) {
    const seen = names.slice(0, 6).map(short).join(', ')
    problems.add(record.line, 'noIdColumn', { seen })
  }
  return problems.size > before ? undefined : names
}
