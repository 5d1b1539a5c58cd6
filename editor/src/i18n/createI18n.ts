import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, languages } from './languages.ts'
import { loadTexts } from './loadTexts.ts'

/**
 * Starts translation in one language. Keys are `area:group.name`; an area is a JSON file. Every area of the
 * language is there before the first page is drawn, so that no page waits for its words.
 */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance()
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: languages,
    defaultNS: 'shell',
    resources: { [language]: await loadTexts(language) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
  return instance
}

/** Loads the other language, then switches to it. */
export async function switchLanguage(instance: i18n, language: Language): Promise<void> {
  for (const [area, texts] of Object.entries(await loadTexts(language)))
    instance.addResourceBundle(language, area, texts)
  await instance.changeLanguage(language)
  document.documentElement.lang = language
}
