import type { Problem } from '@rekindle/runtime'
import { useCallback, useEffect, useState } from 'react'
import { useLanguage } from '../i18n/useLanguage.ts'
import { fillTemplate } from './fillTemplate.ts'

type Texts = Record<string, { message: string; remedy: string }>

const loaders: Partial<Record<string, () => Promise<Texts>>> = {
  'zh-CN': async () => (await import('./problemTexts.zh-CN.ts')).problemTextsZhCn,
}
const loaded: Record<string, Texts> = {}

/** Says a problem in the language on screen: English comes with the problem, other languages by its code. */
export function useProblemText(): (problem: Problem) => { message: string; remedy: string } {
  const { language } = useLanguage()
  const [texts, setTexts] = useState<Texts | undefined>(loaded[language])
  useEffect(() => {
    setTexts(loaded[language])
    const load = loaders[language]
    if (loaded[language] || !load) return
    let current = true
    void load().then((found) => {
      loaded[language] = found
      if (current) setTexts(found)
    })
    return () => {
      current = false
    }
  }, [language])
  return useCallback(
    (problem) => {
      const text = texts?.[problem.code]
      if (!text) return { message: problem.message, remedy: problem.remedy }
      const params = { node: problem.node ?? '', ...problem.params }
      return { message: fillTemplate(text.message, params), remedy: fillTemplate(text.remedy, params) }
    },
    [texts],
  )
}
