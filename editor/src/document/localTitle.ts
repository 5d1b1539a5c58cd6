import type { FlowNode } from '@rekindle/runtime'

type Title = FlowNode['title']

/** A node's own name in one language; a name that is the same in all languages is that of each. */
export const ownTitle = (title: Title, language: string): string =>
  typeof title === 'object' ? (title[language] ?? '') : (title ?? '')

/** The name changed in one language. Emptied in the last one, there is none. */
export function withTitle(title: Title, language: string, text: string): Title {
  if (typeof title === 'string') return text === '' ? undefined : text
  const others = Object.entries(title ?? {}).filter(([tag]) => tag !== language)
  const next = [...others, ...(text === '' ? [] : [[language, text] as const])]
  return next.length === 0 ? undefined : Object.fromEntries(next)
}
