const begins =
  /^(?:(?:so|hey|hi|hello|and|but|now|well|just)[, ]+)*(?:do|does|did|would|will|can|could|are|is|was|were|have|has|had|shall|should|may|might|must|don’t|doesn’t|didn’t|won’t|wouldn’t|can’t|couldn’t|aren’t|isn’t|haven’t|hasn’t|want|need|ready|interested|fancy|feel like|care|still|any (?:chance|interest|luck))\b/i
const trails = /,\s*(?:right|ok(?:ay)?|yes|agreed|deal)\s*\?$/i
/** "Could you tell us what …?" asks for more than a word. */
const opens =
  /\b(?:tell|say|share|explain|know|ask|describe)\b.*\b(?:what|why|how|which|when|where|who)\b|(?:告诉|请教|说说|说一说|讲讲|分享|请问).*(?:什么|哪|怎么|怎样|多少|几|如何|为何|谁)/i
const asksInChinese = /吗\s*[?？]$|是否|能否|可否|有没有|有无|(\p{Script=Han})不\1|(\p{Script=Han}{2})不\2/u

/** A question that is answered by yes or no; one that offers two ways, or asks for more than a word, is none. */
export function findYesNo(text: string): string | undefined {
  for (const sentence of sentencesOf(text)) {
    const words = sentence.trim()
    if (!/[?？]$/.test(words) || offersChoice(words) || opens.test(words)) continue
    const plain = words.replaceAll("'", '’')
    // After a greeting such as "Ada, would you …?" the question begins at the comma.
    const clauses = [plain, ...plain.split(/[,;:–—-]\s+/).slice(1)]
    if (clauses.some((clause) => begins.test(clause.trim()))) return words
    if (trails.test(plain) || asksInChinese.test(plain)) return words
  }
  return undefined
}

/** A point ends a sentence only before a space: lane.example and 12.50 are whole. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[!?。！？\n])|(?<=\.)(?=\s)/u)

/** "A or B"; "or not" offers nothing. With 吗 at its end, 还是 says "still" and no choice. */
function offersChoice(words: string): boolean {
  if (/\bor\b/i.test(words.replace(/\bor not\b/gi, ''))) return true
  return /或(?!许)/.test(words) || (/还是/.test(words) && !/吗\s*[?？]$/.test(words))
}
