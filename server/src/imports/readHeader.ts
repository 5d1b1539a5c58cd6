import { limits } from '@rekindle/runtime'
import { type CsvProblems, short } from './CsvProblems.ts'
import type { CsvRecord } from './parseCsv.ts'

/** Column names in order; `undefined` when the rows below can't be read by them. */
export function readHeader(record: CsvRecord | undefined, problems: CsvProblems): string[] | undefined {
  if (!record) {
    problems.add(1, 'the file is empty.', 'Begin with a line of column names: id,email,phone,name,…')
    return undefined
  }
  const names = record.cells.map((cell) => cell.trim())
  const before = problems.size
  if (names.length > limits.attributes + 6) {
    const detail = `${names.length} columns: at most ${limits.attributes} attributes are kept.`
    problems.add(record.line, detail, 'Leave out columns that nobody needs.')
    return undefined
  }
  for (const [i, name] of names.entries()) {
    const column = { name, at: i + 1 }
    if (name === '') problems.add(record.line, 'this column has no name.', 'Name it or remove it.', column)
    else if (names.indexOf(name) < i)
      problems.add(record.line, 'this name stands twice.', 'Give each column its own name.', column)
    else if (name.length > limits.attributeNameChars) {
      const hint = `Use at most ${limits.attributeNameChars} characters.`
      problems.add(record.line, `the name has ${name.length} characters.`, hint, column)
    }
  }
  if (!names.includes('id')) {
    const seen = names.slice(0, 6).map(short).join(', ')
    problems.add(
      record.line,
      'there is no column "id".',
      `Name the column of your customer numbers "id"; seen: ${seen}.`,
    )
  }
  return problems.size > before ? undefined : names
}
