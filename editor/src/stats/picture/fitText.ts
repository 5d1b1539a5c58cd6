/** Width of a text in one font, in units of the drawing. */
export type Measure = (text: string, font: TextFont) => number

export interface TextFont {
  size: number
  bold?: boolean
}

const dots = '…'

/** The text, cut with dots where it is wider than its place. */
export function fitText(text: string, width: number, font: TextFont, measure: Measure): string {
  if (measure(text, font) <= width) return text
  const signs = [...text]
  let [low, high] = [0, signs.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(signs.slice(0, middle).join('') + dots, font) <= width) low = middle
    else high = middle - 1
  }
  return signs.slice(0, low).join('').trimEnd() + dots
}

/** Lines no wider than their place: broken between words where there are any, else anywhere. */
export function wrapText(text: string, width: number, font: TextFont, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    // Latin words stay whole; every Chinese sign may begin a line.
    for (const part of paragraph.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]\s*|\s+/g) ?? []) {
      if (line === '' || measure(line + part.trimEnd(), font) <= width) line += part
      else {
        lines.push(line.trimEnd())
        line = part
      }
    }
    return [...lines, line.trimEnd()].map((one) => fitText(one, width, font, measure))
  })
}
