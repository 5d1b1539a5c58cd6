/** Every piece of text in settings, wherever it stands: copy in all languages, names of offers, events, attributes. */
export function wordsOf(settings: unknown): string[] {
  if (typeof settings === 'string') return [settings]
  if (typeof settings !== 'object' || settings === null) return []
  return Object.values(settings).flatMap(wordsOf)
}
