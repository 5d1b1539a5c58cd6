/** The GSM 7-bit alphabet; the second line costs two places each. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

/**
 * How a text is charged: 160 places a message in the GSM alphabet, 70 UTF-16 units in any other; 153 and 67 where it is split.
 * A letter of two places is never torn apart: it goes to the next message whole.
 */
export interface SmsSize {
  units: number
  segments: number
  unicode: boolean
  /** The first letter that the GSM alphabet lacks. */
  odd?: string
}

export function smsSize(text: string): SmsSize {
  const letters = [...text]
  const odd = letters.find((letter) => !basic.has(letter) && !extended.has(letter))
  const costs = letters.map((letter) => (odd === undefined ? (extended.has(letter) ? 2 : 1) : letter.length))
  const units = costs.reduce((sum, cost) => sum + cost, 0)
  const [whole, each] = odd === undefined ? [160, 153] : [70, 67]
  const segments = units === 0 ? 0 : units <= whole ? 1 : packed(costs, each)
  return { units, segments, unicode: odd !== undefined, ...(odd === undefined ? {} : { odd }) }
}

/** Messages that letters take, in their order, when each has room for so much. */
function packed(costs: readonly number[], each: number): number {
  let messages = 1
  let used = 0
  for (const cost of costs) {
    if (used + cost > each) {
      messages += 1
      used = 0
    }
    used += cost
  }
  return messages
}
