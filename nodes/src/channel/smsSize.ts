/** The GSM 7-bit alphabet; the second line costs two places each. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '^{}\\[~]|€'

/** How a text is charged: 160 places a message in the GSM alphabet, 70 UTF-16 units in any other; 153 and 67 when split. */
export interface SmsSize {
  units: number
  segments: number
  unicode: boolean
}

export function smsSize(text: string): SmsSize {
  let places = 0
  for (const letter of text) {
    if (basic.includes(letter)) places += 1
    else if (extended.includes(letter)) places += 2
    else return { units: text.length, segments: parts(text.length, 70, 67), unicode: true }
  }
  return { units: places, segments: parts(places, 160, 153), unicode: false }
}

const parts = (units: number, whole: number, each: number): number =>
  units === 0 ? 0 : units <= whole ? 1 : Math.ceil(units / each)
