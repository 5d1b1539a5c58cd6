import { pickText } from '@rekindle/runtime'
import { useCallback } from 'react'
import { useLanguage } from './useLanguage.ts'

/** Picks the text of the language on screen from what a marketer wrote in several. */
export function useLocalText(): (text: Record<string, string>) => string {
  const { language } = useLanguage()
  return useCallback((text) => pickText(text, language), [language])
}
