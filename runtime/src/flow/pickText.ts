/** Picks the closest language: exact tag, same base language, English, then whatever there is. */
export function pickText(text: Record<string, string>, locale: string): string {
  return pickLocale(text, locale)?.value ?? ''
}

/** Like `pickText` for any record keyed by language; says which language it found. */
export function pickLocale<T>(
  byLocale: Record<string, T>,
  locale: string,
): { locale: string; value: T } | undefined {
  const base = locale.split('-')[0] ?? locale
  const keys = Object.keys(byLocale)
  const found =
    keys.find((key) => key === locale) ??
    keys.find((key) => key.split('-')[0] === base) ??
    keys.find((key) => key.split('-')[0] === 'en') ??
    keys[0]
  return found === undefined ? undefined : { locale: found, value: byLocale[found] as T }
}
