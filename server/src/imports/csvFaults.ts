/**
 * What can be wrong with a file of customers or events, by name. `{name}` places are filled with the values of the case; both go
 * into the problem's params, so that a screen can say it in its own language.
 */
export const csvFaults = {
  tooLarge: { detail: 'the file has {bytes} bytes.', hint: 'Import at most {limit} bytes at once.' },
  empty: { detail: 'the file is empty.', hint: 'Begin with a line of column names: id,email,phone,name,…' },
  badQuotes: { detail: '{what}', hint: 'Mend the quotes, or save the file again as CSV.' },
  tooManyColumns: {
    detail: '{count} columns: at most {limit} attributes are kept.',
    hint: 'Leave out columns that nobody needs.',
  },
  tooManyRows: { detail: 'the file has {count} customers.', hint: 'Import at most {limit} at once.' },
  noIdColumn: {
    detail: 'there is no column "id".',
    hint: 'Name the column of your customer numbers "id"; seen: {seen}.',
  },
  namelessColumn: { detail: 'this column has no name.', hint: 'Name it or remove it.' },
  sameColumn: { detail: 'this name stands twice.', hint: 'Give each column its own name.' },
  takenColumn: {
    detail: 'no attribute can have this name: it is taken.',
    hint: 'Give the column another name.',
  },
  longColumn: { detail: 'the name has {count} characters.', hint: 'Use at most {limit} characters.' },
  cellCount: {
    detail: '{count} cells, but the header has {columns} columns.',
    hint: 'Put cells that hold a comma in double quotes.',
  },
  nullCharacter: { detail: 'the cell holds the character U+0000.', hint: 'Remove it.' },
  formula: { detail: '"{value}" is a formula.', hint: 'Export values instead of formulas.' },
  noId: { detail: 'the id is missing.', hint: 'Give each customer their number.' },
  sameId: { detail: 'the id "{id}" stands on line {other} too.', hint: 'Keep one line a customer.' },
  badValue: { detail: '{what}', hint: 'Correct the cell, or leave it empty.' },
  utf16: { detail: 'The file is UTF-16, not UTF-8.', hint: 'Save the file again as "CSV UTF-8".' },
  notUtf8: {
    detail: 'this is not UTF-8. Excel often writes GBK or Latin-1.',
    hint: 'Save the file again as "CSV UTF-8".',
  },
  notUtf8Cell: {
    detail: 'the cell is not UTF-8. Excel often writes GBK or Latin-1.',
    hint: 'Save the file again as "CSV UTF-8".',
  },
  notJson: { detail: 'this is no JSON object.', hint: 'Write one Segment call a line, as a JSON object.' },
  lineTooLong: { detail: 'the line is too long.', hint: 'Keep each line below {limit} bytes.' },
  noTimestamp: {
    detail: 'the event has no time.',
    hint: 'Say in "timestamp" when it happened, for example "2026-03-02T09:30:00Z".',
  },
  missingColumn: { detail: 'there is no column "{name}".', hint: 'Name it; seen: {seen}.' },
  badMessage: { detail: '{what}', hint: '{remedy}' },
  interrupted: {
    detail: 'the import was broken off here.',
    hint: 'Give the same file again: nothing is doubled.',
  },
  more: { detail: 'There are {count} more like these.', hint: 'Mend these first, then try again.' },
} as const satisfies Record<string, { detail: string; hint: string }>

export type CsvFault = keyof typeof csvFaults
export type FaultValues = Record<string, string | number>

/** The params of a problem: its English words, the name of the fault and the values in it. */
export function faultParams(
  fault: CsvFault,
  values: FaultValues,
): FaultValues & { detail: string; hint: string } {
  const { detail, hint } = csvFaults[fault]
  return { ...values, fault, detail: fill(detail, values), hint: fill(hint, values) }
}

const fill = (text: string, values: FaultValues): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
