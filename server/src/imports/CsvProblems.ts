import { type Problem, problem } from '@rekindle/runtime'
import { type CsvFault, type FaultValues, faultParams } from './csvFaults.ts'

const most = 100

/** Collects what is wrong with a file, by line and column; stops repeating itself after a hundred. */
export class CsvProblems {
  private readonly found: Problem[] = []
  private count = 0

  /** `column` is the header's name; `at` its place, 1 for the first. */
  add(line: number, fault: CsvFault, values: FaultValues = {}, column?: { name: string; at: number }): void {
    this.count++
    if (this.found.length >= most) return
    const place = column ? `Line ${line}, column ${column.at} ("${short(column.name)}")` : `Line ${line}`
    const said = faultParams(fault, values)
    const params = {
      ...said,
      detail: `${place}: ${said.detail}`,
      line,
      ...(column ? { column: column.at } : {}),
    }
    this.found.push(
      problem('data.row', { path: [line, ...(column ? [column.name.slice(0, 100)] : [])], params }),
    )
  }

  get list(): Problem[] {
    const more = this.count - this.found.length
    if (more === 0) return this.found
    return [...this.found, problem('data.row', { params: faultParams('more', { count: more }) })]
  }

  get size(): number {
    return this.count
  }
}

export const short = (text: string): string => {
  const printable = text.replace(/\p{Cc}/gu, '\u{FFFD}')
  return printable.length > 40 ? `${printable.slice(0, 39)}…` : printable
}
