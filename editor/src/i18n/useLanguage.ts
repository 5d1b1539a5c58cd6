import { useTranslation } from 'react-i18next'
import { switchLanguage } from './createI18n.ts'
import { keepLanguage, type Language } from './languages.ts'

/** The language on screen and a switch that remembers. */
export function useLanguage(): { language: Language; choose: (language: Language) => Promise<void> } {
  const { i18n } = useTranslation()
  return {
    language: i18n.language as Language,
    choose: async (language) => {
      await switchLanguage(i18n, language)
      keepLanguage(language)
    },
  }
}
