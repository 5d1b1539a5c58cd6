/** Letters that fit the 7-bit alphabet of GSM 03.38; the second row takes two places each. */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/
const double = /[\^{}\\[~\]|€]/g

/** How long a text message is, and as how many messages the network carries and bills it. */
export function smsParts(text: string): { letters: number; parts: number } {
  const plain = gsm.test(text)
  const letters = plain ? text.length + (text.match(double)?.length ?? 0) : text.length
  const [single, many] = plain ? [160, 153] : [70, 67]
  return { letters, parts: letters <= single ? 1 : Math.ceil(letters / many) }
}
