/**
 * A number as people type it, for `Number`: "1,200" is twelve hundred, "1,5" one and a half, and Chinese keyboards write wide
 * digits.
 */
export function plainNumber(text: string): string {
  const typed = text.normalize('NFKC').trim()
  return /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/.test(typed)
    ? typed.replaceAll(',', '')
    : typed.replace(',', '.')
}
