import type { Template } from 'liquidjs'
import { copyEngine } from './copyEngine.ts'
import { copyLimits, limitExceeded } from './copyLimits.ts'

/** Parsed templates by their text: a campaign renders few texts many times. */
const known = new Map<string, Template[]>()
const most = 500

/** Parses copy; throws what liquidjs throws, and at once on a text that is too long. */
export function parseCopy(text: string): Template[] {
  const before = known.get(text)
  if (before) return before
  if (text.length > copyLimits.parse) throw new RangeError(`parse length ${limitExceeded}`)
  const template = copyEngine.parse(text)
  if (known.size >= most) known.clear()
  known.set(text, template)
  return template
}
