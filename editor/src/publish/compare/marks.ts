import type { PartChange } from '@rekindle/runtime'

/** Each kind of change has a sign and a word besides its colour. */
export const signs: Record<PartChange, string> = { added: '+', removed: '−', changed: '~' }

export const markClass: Record<PartChange, string> = {
  added: 'bg-ok-soft text-ok border-ok',
  removed: 'bg-bad-soft text-bad border-bad',
  changed: 'bg-warn-soft text-warn border-warn',
}
