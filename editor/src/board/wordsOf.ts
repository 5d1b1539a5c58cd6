/** Every piece of text and every number in settings, wherever it stands: copy in all languages, offers, events, attributes, amounts. */
export function wordsOf(settings: unknown): string[] {
  if (typeof settings === 'string') return [settings]
  if (typeof settings === 'number') return [String(settings)]
  if (typeof settings !== 'object' || settings === null) return []
  return Object.values(settings).flatMap(wordsOf)
}
