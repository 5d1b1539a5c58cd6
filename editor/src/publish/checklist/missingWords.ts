import type { Flow, Registry } from '@rekindle/runtime'
import { soundSettings } from '../../canvas/nodeFace.ts'

interface Found {
  /** Languages of the workspace that some words are missing in. */
  silent: string[]
  /** The first node that lacks one. */
  first: string | undefined
  /** Nodes that have words for customers or colleagues. */
  speaking: number
}

/**
 * Which languages the words of a drawing are not written in. Asked are settings that their type calls copy and that keep
 * text by language; a disabled node says nothing.
 */
export function missingWords(flow: Flow, registry: Registry, locales: readonly string[]): Found {
  const silent = new Set<string>()
  let first: string | undefined
  let speaking = 0
  for (const [id, node] of Object.entries(flow.nodes)) {
    const type = registry.get(node.type)
    if (node.disabled || !type?.copy) continue
    const settings = soundSettings(node, type) as Record<string, unknown>
    const texts = type.copy.map((name) => settings[name]).filter(isByLanguage)
    if (texts.length === 0) continue
    speaking++
    const missing = locales.filter((locale) => texts.some((text) => !hasWords(text[locale])))
    for (const locale of missing) silent.add(locale)
    if (missing.length > 0) first ??= id
  }
  return { silent: locales.filter((locale) => silent.has(locale)), first, speaking }
}

const isByLanguage = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text, or an object with one, such as subject and body. */
function hasWords(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return isByLanguage(value) && Object.values(value).some(hasWords)
}
