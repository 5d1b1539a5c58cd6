import { durationWords, ruleWords, weekdayWords } from '@rekindle/nodes'
import type { Rule } from '@rekindle/runtime'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useValueText } from '../../format/useValueText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { isRuleShaped } from '../../inspector/rule/groups.ts'
import type { FieldShape } from '../../inspector/schema/describeSchema.ts'
import type { Label, SettingLine } from './settingLines.ts'

const longest = 600

/** A change in words: where it is, and how it was and is. A side that has no such setting has no words. */
export interface ChangeLine {
  key: string
  label: string
  before: string | undefined
  after: string | undefined
  /** Words that customers or colleagues read: told word by word. */
  isText: boolean
}

/** Says where a setting is and what it is, as its form does. */
export function useSettingWords() {
  const { t } = useTranslation('publish')
  const { language } = useLanguage()
  const localText = useLocalText()
  const valueText = useValueText()

  const sayLabel = useCallback(
    (label: Label): string =>
      'words' in label
        ? localText(label.words)
        : 'locale' in label
          ? (new Intl.DisplayNames([language], { type: 'language' }).of(label.locale) ?? label.locale)
          : label.name,
    [language, localText],
  )

  const sayValue = useCallback(
    (value: unknown, shape: FieldShape | undefined): string => {
      const say: Partial<Record<FieldShape['kind'], () => string>> = {
        duration: () => durationWords(String(value), language),
        rule: () => (isRuleShaped(value) ? ruleWords(value as Rule, language, longest) : valueText(value)),
        weekdays: () => weekdayWords(value as number[], language) || t('setting.everyDay'),
        choice: () => {
          const words = shape?.options[String(value)]
          return words ? localText(words) : String(value)
        },
      }
      const own = shape && say[shape.kind]
      if (own) return own()
      if (!shape && isLocalized(value)) return localText(value)
      if (typeof value === 'string') return value
      const words = valueText(value)
      return words.length > longest ? `${words.slice(0, longest - 1)}…` : words
    },
    [language, localText, t, valueText],
  )

  return useCallback(
    ({ path, labels, shape, before, after }: SettingLine): ChangeLine => ({
      key: path.join('.'),
      label: labels.map(sayLabel).join(' · ') || t('setting.kind'),
      before: before === undefined ? undefined : sayValue(before, shape),
      after: after === undefined ? undefined : sayValue(after, shape),
      isText: shape?.kind === 'longText' || shape?.kind === 'text',
    }),
    [sayLabel, sayValue, t],
  )
}

const isLocalized = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((words) => typeof words === 'string')
