import type { Language } from './languages.ts'
import type { Texts } from './Texts.ts'

const loaders: Record<Language, () => Promise<{ texts: Texts }>> = {
  en: () => import('./en/texts.ts'),
  'zh-CN': () => import('./zh-CN/texts.ts'),
}

/** One language is one chunk: only the one on screen is loaded. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await loaders[language]()).texts
}
