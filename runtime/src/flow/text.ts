import { z } from 'zod'

/** Languages the product speaks. Content for customers may use any BCP 47 tag. */
export const localeTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en" or "zh-CN"')

/** Text by language, for example `{ "en": "Welcome back", "zh-CN": "欢迎回来" }`. */
export const LocalizedText = z.record(localeTag, z.string().max(20_000))
export type LocalizedText = z.infer<typeof LocalizedText>

/** Picks the closest language: exact tag, same base language, English, then whatever there is. */
export function pickText(text: LocalizedText, locale: string): string {
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
