/** One of two drawings that are compared: the draft, or a published version by its number. */
export type Side = 'draft' | number

export interface Sides {
  from: Side
  to: Side
}

/** As the address keeps them: `1..draft`. */
export const formatSides = ({ from, to }: Sides): string => `${from}..${to}`

/** Nothing for text that names no two drawings. */
export function parseSides(text: string | undefined): Sides | undefined {
  const [from, to, ...more] = (text ?? '').split('..').map(sideOf)
  return from !== undefined && to !== undefined && more.length === 0 ? { from, to } : undefined
}

function sideOf(text: string): Side | undefined {
  if (text === 'draft') return 'draft'
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
