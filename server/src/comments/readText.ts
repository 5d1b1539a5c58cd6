import type { CommentPart } from '../contract/comments.ts'

/** How a comment names somebody it speaks to: by account, because names change. */
const mention = /<@([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>/gi

/** The accounts that a text mentions, each once. */
export const mentionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(mention)].map(([, id = '']) => id.toLowerCase())),
]

/** Cuts a text into what is said and whom it speaks to. Whoever has no name any more is called by none. */
export function readText(text: string, names: ReadonlyMap<string, string>): CommentPart[] {
  const parts: CommentPart[] = []
  let at = 0
  for (const { 0: whole, 1: id = '', index } of text.matchAll(mention)) {
    if (index > at) parts.push({ text: text.slice(at, index) })
    parts.push({ mention: id.toLowerCase(), name: names.get(id.toLowerCase()) ?? '' })
    at = index + whole.length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}
