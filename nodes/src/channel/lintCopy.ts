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
    ...quoted('blame', asWritten(text, findPhrase(text, blamePhrases))),
    ...quoted('promise', asWritten(text, findPhrase(text, promisePhrases))),
    ...quoted('yesNo', findYesNo(text)),
    ...missing('noNumber', category === 'marketing' && !hasNumber(text)),
    ...missing('noWayBack', category !== 'service' && !hasWayBack(text)),
  ]
}

function asWritten(text: string, phrase: string | undefined): string | undefined {
  if (phrase === undefined) return undefined
  const at = text.toLowerCase().replaceAll("'", '’').indexOf(phrase)
  return text.slice(at, at + phrase.length)
}

const asks =
  /^(?:(?:so|hey|hi|hello|and|but)[, ]+)*(?:do|does|did|would|will|can|could|are|is|have|has|shall|may|want|ready|interested)\b/i
const asksInChinese = /吗|是否|要不要|可不可以|能不能|想不想|有没有/

/** A question that is answered by yes or no; one that offers two ways is none. */
function findYesNo(text: string): string | undefined {
  for (const [sentence] of text.matchAll(/[^.!?。！？\n]*[?？]/gu)) {
    const words = sentence.trim()
    // After a greeting such as "Ada, would you …?" the question begins at the comma.
    const clause = words.slice(words.lastIndexOf(', ') + 1).trim()
    if (/\bor\b|还是|或者?/i.test(words)) continue
    if (asks.test(words) || asks.test(clause) || asksInChinese.test(words)) return words
  }
  return undefined
}

const number =
  /\d|\b(?:half|twice|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred)\b|[一二两三四五六七八九十百半]+(?:折|元|次|天|日|个|周|月|年|小时|分钟|倍|张|项|点)/i
const filledNumber = /\{\{[^}]*(?:value|money|date|expiresAt|total|price|count|days|months)[^}]*\}\}/i

const hasNumber = (text: string): boolean =>
  number.test(text.replace(/\{[{%].*?[%}]\}/gs, '')) || filledNumber.test(text)

const wayBack =
  /https?:\/\/|www\.|\{\{[^}]*(?:link|url|phone|code)[^}]*\}\}|\b(?:reply|call|book|text us|write|tap|click|visit|come by|drop in|show this|use code|contact)\b|回复|致电|来电|拨打|预约|点击|链接|到店|联系|扫码|出示|电话/i

const hasWayBack = (text: string): boolean => wayBack.test(text)
