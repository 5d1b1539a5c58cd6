/** A piece of plain text; with `href` an address one can follow. */
export interface TextPiece {
  text: string
  /** Where it begins. */
  at: number
  href?: string
}

/** Ends at a space, at quotation marks, and at signs of Chinese sentences. */
const address = /https?:\/\/[^\s<>"'`，。；：！？、（）「」“”]+/gi
/** What ends a sentence is no part of the address in it. */
const trailing = /[.,;:!?)\]}]+$/

/** Cuts text at addresses of the web. Nothing else becomes a link: no script, no file, no mail. */
export function linkParts(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = found.replace(trailing, '')
    if (!URL.canParse(href)) continue
    if (index > at) pieces.push({ text: text.slice(at, index), at })
    pieces.push({ text: href, at: index, href })
    at = index + href.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), at })
  return pieces
}
