/** Whether PostgreSQL can hold the text: no U+0000, no half of a surrogate pair. What it can't hold equals nothing stored. */
export const isStorable = (text: string): boolean => faultOf(text) < 0

export interface StandIn {
  text: string
  /** How stored text compares with it when it comes before the text that can't be stored, and when after. */
  before: 'lt' | 'lte'
  after: 'gt' | 'gte'
}

/** A text that can be stored and parts all stored texts, by code point, just as the given one would. */
export function standInFor(text: string): StandIn | undefined {
  const fault = faultOf(text)
  if (fault < 0) return undefined
  const sound = text.slice(0, fault)
  // Nothing stored lies between U+D7FF and U+E000, where the half pair would be; nothing at all before U+0000.
  return text[fault] === '\0'
    ? { text: sound, before: 'lte', after: 'gt' }
    : { text: `${sound}\uE000`, before: 'lt', after: 'gte' }
}

function faultOf(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0) return i
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = text.charCodeAt(i + 1)
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return i
    i++
  }
  return -1
}
