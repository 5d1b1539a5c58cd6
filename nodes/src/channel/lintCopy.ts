import { findYesNo } from './findYesNo.ts'
import { hasNumber, hasWayBack } from './givesOf.ts'
import { blamePhrases, findPhrase, promisePhrases } from './phrases.ts'

/** What may be kinder or clearer about copy. */
export const copyHintKinds = ['blame', 'promise', 'yesNo', 'noNumber', 'noWayBack'] as const
export type CopyHintKind = (typeof copyHintKinds)[number]

export interface CopyHint {
  kind: CopyHintKind
  /** The words it is about, as they are written; absent when something is missing. */
  quote?: string
}

/**
 * Hints on the house style of winning back: no blame, no absolute promise, a choice of two instead of yes or no, a
 * concrete number, a way back. Knows English and Chinese; reads Liquid as it is written. Service messages sell nothing:
 * they need neither number nor way back, and care needs no number.
 */
export function lintCopy(text: string, { category }: { category: string }): CopyHint[] {
  if (text.trim() === '') return []
  const quoted = (kind: CopyHintKind, quote: string | undefined): CopyHint[] =>
    quote === undefined ? [] : [{ kind, quote }]
  const missing = (kind: CopyHintKind, is: boolean): CopyHint[] => (is ? [{ kind }] : [])
  return [
    ...quoted('blame', findPhrase(text, blamePhrases)),
    ...quoted('promise', findPhrase(text, promisePhrases)),
    ...quoted('yesNo', findYesNo(text)),
    ...missing('noNumber', category === 'marketing' && !hasNumber(text)),
    ...missing('noWayBack', category !== 'service' && !hasWayBack(text)),
  ]
}
