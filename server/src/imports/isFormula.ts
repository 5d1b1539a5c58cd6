/** Signed numbers and telephone numbers begin like formulas and are none. */
const harmless = /^[+-][\d\s().\-–/]+$/

/** Whether a spreadsheet would compute this cell: it must not, here or in a later export. */
export const isFormula = (cell: string): boolean =>
  /^=/.test(cell) ||
  /^@\w+\s*\(/.test(cell) ||
  (/^[+-]/.test(cell) && /[A-Za-z(!|]/.test(cell) && !harmless.test(cell))
