import { durationWords, registry, ruleWords } from '@rekindle/nodes'
import {
  currencyDigits,
  type ExitRule,
  type FieldDiff,
  type Flow,
  type Goal,
  type GoalValue,
  type LocalizedText,
  type Reentry,
} from '@rekindle/runtime'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { useWord } from '../../i18n/useWord.ts'
import type { ChangeLine } from './useSettingWords.ts'

const longest = 400

type Say<Part> = (part: Part) => string

/** What differs in what holds for the whole journey: its name, coming in again, goals, leaving early. */
export function useJourneyLines(before: Flow, after: Flow): (fields: readonly FieldDiff[]) => ChangeLine[] {
  const { t } = useTranslation(['publish', 'canvas'])
  const { language } = useLanguage()
  const localText = useLocalText()
  const word = useWord()
  const format = useFormat()
  return useCallback(
    (fields) => {
      const line = (key: string, label: string, was?: string, is?: string, isText = false): ChangeLine[] =>
        was === is ? [] : [{ key, label, before: was, after: is, isText }]
      const reentry: Say<Reentry> = (one) =>
        [
          t(`canvas:reentry.${one.kind}`),
          one.kind === 'afterTime' ? durationWords(one.time, language) : '',
          one.kind === 'anyTime' ? one.key : '',
        ]
          .filter(Boolean)
          .join(': ')
      const exit: Say<ExitRule> = ({ reason, when }) =>
        t('journey.exitWords', {
          reason: word('exitReason', reason),
          when: ruleWords(when, language, longest),
        })
      const worth: Say<GoalValue> = (value) =>
        value.from === 'event'
          ? t(`journey.worth.${value.unit}`, value)
          : format.money(value.amount, { ...value, digits: currencyDigits(value.currency) })
      const goal: Say<Goal> = ({ title, event, where, window, value }) => {
        const words = t('journey.goalWords', {
          name: (title && localText(title)) || event,
          event: where ? `${event}, ${ruleWords(where, language, longest)}` : event,
          window: durationWords(window, language),
        })
        return value ? t('journey.goalWorth', { goal: words, worth: worth(value) }) : words
      }
      const entryOf = (flow: Flow) => {
        const node = flow.nodes[flow.entry]
        return node && nodeFace(node, registry, language).title
      }
      const parts: Record<string, (field: FieldDiff) => ChangeLine[]> = {
        title: ({ before: was, after: is }) =>
          [...new Set([was, is].flatMap((text) => Object.keys((text ?? {}) as LocalizedText)))].flatMap(
            (locale) => {
              const [old, now] = [was, is].map((text) => (text as LocalizedText | undefined)?.[locale])
              const name = new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale
              return line(`title ${locale}`, `${t('journey.title')} · ${name}`, old, now, true)
            },
          ),
        entry: () => line('entry', t('journey.entry'), entryOf(before), entryOf(after)),
        reentry: ({ before: was, after: is }) =>
          line(
            'reentry',
            t('canvas:reentry.label'),
            was ? reentry(was as Reentry) : undefined,
            is ? reentry(is as Reentry) : undefined,
          ),
        exits: (field) =>
          partLines(field, exit).flatMap(([id, was, is]) => line(id, t('canvas:exits.title'), was, is)),
        goals: (field) =>
          partLines(field, goal).flatMap(([id, was, is]) => line(id, t('journey.goal'), was, is)),
      }
      return fields.flatMap((field) => parts[field.path.at(-1) ?? '']?.(field) ?? [])
    },
    [before, after, format, language, localText, t, word],
  )
}

/** Rules and goals by their ids, in words. */
function partLines<Part extends { id: string }>(
  { before, after }: FieldDiff,
  say: Say<Part>,
): [id: string, was: string | undefined, is: string | undefined][] {
  const [old, now] = [before, after].map(
    (list) => new Map(((list ?? []) as Part[]).map((one) => [one.id, one])),
  )
  const words = (one: Part | undefined) => (one ? say(one) : undefined)
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].map((id) => [
    id,
    words(old?.get(id)),
    words(now?.get(id)),
  ])
}
