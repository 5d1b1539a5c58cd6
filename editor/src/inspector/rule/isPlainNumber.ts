/** Digits that are a number and nothing else: what has noughts before it, or more digits than a number keeps, is a name. */
export const isPlainNumber = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text
