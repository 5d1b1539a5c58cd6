import type { Colleague, CommentPart } from '@rekindle/server/contract'

/** A name that is being typed behind an "@". */
export interface TypedMention {
  /** Where the "@" stands. */
  from: number
  /** What was typed of the name. */
  query: string
}

/** Longer names are not looked for. */
const longest = 40
/** Chinese keyboards write a wide one. */
const isAt = (sign: string | undefined): boolean => sign === '@' || sign === '＠'
const isLatin = (sign: string | undefined): boolean => sign !== undefined && /[A-Za-z0-9_]/.test(sign)

/** The name that is being typed where the caret stands. An "@" inside of a word, as in a mail address, begins none. */
export function typedMention(text: string, caret: number): TypedMention | undefined {
  const head = text.slice(0, caret)
  const from = Math.max(head.lastIndexOf('@'), head.lastIndexOf('＠'))
  if (from < 0 || caret - from > longest) return undefined
  // Chinese sets no space before it.
  const before = text[from - 1]
  if (isLatin(before) || before === '.' || before === '-' || before === '+') return undefined
  const query = text.slice(from + 1, caret)
  return /\n|^\s|\s{2}/.test(query) ? undefined : { from, query }
}

/** Whose names fit what was typed: those that begin with it first. */
export function membersFor<Member extends Colleague>(query: string, members: readonly Member[]): Member[] {
  const wanted = query.toLowerCase()
  const rank = ({ name }: Member): number => {
    const low = name.toLowerCase()
    if (low.startsWith(wanted)) return 0
    return low.split(/\s+/).some((word) => word.startsWith(wanted)) || low.includes(wanted) ? 1 : 2
  }
  return members.filter((member) => rank(member) < 2).sort((a, b) => rank(a) - rank(b))
}

/** The text with a name put in where it was typed, and where the caret stands then. */
export function withMention(
  text: string,
  { from, query }: TypedMention,
  name: string,
): { text: string; caret: number } {
  const end = from + 1 + query.length
  const put = `@${name}${text[end] === ' ' ? '' : ' '}`
  return { text: text.slice(0, from) + put + text.slice(end), caret: from + put.length }
}

/**
 * What is sent for what was typed: each "@Name" of somebody known becomes their account. Of two of one name the first of
 * `people` is meant; of names that begin alike, the longer.
 */
export function writeMentions(text: string, people: readonly Colleague[]): string {
  const known = people.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length)
  let written = ''
  for (let at = 0; at < text.length; ) {
    const typed = isAt(text[at]) ? typedMention(text, at + 1) : undefined
    const found = typed && known.find(({ name }) => isNamed(text, at + 1, name))
    written += found ? `<@${found.id}>` : text[at]
    at += found ? 1 + found.name.length : 1
  }
  return written
}

function isNamed(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false
  const next = text[at + name.length]
  return !(isLatin(name.at(-1)) && isLatin(next))
}

/** A comment as it stands in the field while it is edited. */
export const typedText = (parts: readonly CommentPart[]): string =>
  parts.map((part) => ('text' in part ? part.text : `@${part.name}`)).join('')

/** Whom a comment mentions. */
export const mentioned = (parts: readonly CommentPart[]): Colleague[] =>
  parts.flatMap((part) => ('mention' in part ? [{ id: part.mention, name: part.name }] : []))
