/** Languages of the screen. Content for customers may have others. */
export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** Each language in its own words. */
export const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' }

const key = 'rekindle.language'

/** The choice kept on this device, else the first language of the browser we speak, else English. */
export function firstLanguage(wanted: readonly string[] = navigator.languages): Language {
  const kept = languages.find((language) => language === localStorage.getItem(key))
  if (kept) return kept
  const base = wanted.map((tag) => tag.split('-')[0]).find((tag) => tag === 'en' || tag === 'zh')
  return base === 'zh' ? 'zh-CN' : 'en'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language)
}
