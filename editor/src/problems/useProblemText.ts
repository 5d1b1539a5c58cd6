import { type Problem, problemTexts } from '@rekindle/runtime'
import { useCallback, useContext, useEffect, useState } from 'react'
import { EditingContext } from '../canvas/Editing.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { fillTemplate } from './fillTemplate.ts'
import { loopNames } from './loopNames.ts'
import { portName } from './portName.ts'

type Params = Readonly<Record<string, string | number>>

interface Texts {
  texts: Readonly<Record<string, { message: string; remedy: string }>>
  /** What is wrong with a setting in this language, where schemas tell what they wanted. */
  settingDetail?: (params: Params) => string | undefined
}

const loaders: Partial<Record<string, () => Promise<Texts>>> = {
  'zh-CN': async () => {
    const [{ problemTextsZhCn }, { settingDetailZhCn }] = await Promise.all([
      import('./problemTexts.zh-CN.ts'),
      import('./settingDetail.zh-CN.ts'),
    ])
    return { texts: problemTextsZhCn, settingDetail: settingDetailZhCn }
  },
}
const loaded: Record<string, Texts> = { en: { texts: problemTexts } }

/** Says a problem in the language on screen by its code, and calls ports by the names they have on their cards. */
export function useProblemText(): (problem: Problem) => { message: string; remedy: string } {
  const { language } = useLanguage()
  const editing = useContext(EditingContext)
  const told = useTexts(language)
  return useCallback(
    (problem) => {
      const text = told?.texts[problem.code]
      if (!text) return { message: problem.message, remedy: problem.remedy }
      const detail = told?.settingDetail?.(problem.params ?? {})
      const params = {
        node: problem.node ?? '',
        ...problem.params,
        ...portName(problem, editing, language),
        ...loopNames(problem, editing, language),
        ...(detail === undefined ? {} : { detail }),
      }
      return { message: fillTemplate(text.message, params), remedy: fillTemplate(text.remedy, params) }
    },
    [told, editing, language],
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
