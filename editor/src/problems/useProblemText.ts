import { type Problem, problemTexts } from '@rekindle/runtime'
import { useCallback, useContext, useEffect, useState } from 'react'
import { EditingContext } from '../canvas/Editing.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { fillTemplate } from './fillTemplate.ts'
import { portName } from './portName.ts'

type Texts = Readonly<Record<string, { message: string; remedy: string }>>

const loaders: Partial<Record<string, () => Promise<Texts>>> = {
  'zh-CN': async () => (await import('./problemTexts.zh-CN.ts')).problemTextsZhCn,
}
const loaded: Record<string, Texts> = { en: problemTexts }

/** Says a problem in the language on screen by its code, and calls ports by the names they have on their cards. */
export function useProblemText(): (problem: Problem) => { message: string; remedy: string } {
  const { language } = useLanguage()
  const editing = useContext(EditingContext)
  const texts = useTexts(language)
  return useCallback(
    (problem) => {
      const text = texts?.[problem.code]
      if (!text) return { message: problem.message, remedy: problem.remedy }
      const params = { node: problem.node ?? '', ...problem.params, ...portName(problem, editing, language) }
      return { message: fillTemplate(text.message, params), remedy: fillTemplate(text.remedy, params) }
    },
    [texts, editing, language],
  )
}

function useTexts(language: string): Texts | undefined {
  const [texts, setTexts] = useState(loaded[language])
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
  return texts
}
