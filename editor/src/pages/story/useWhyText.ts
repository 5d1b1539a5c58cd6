import type { Port } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { createFormat } from '../../format/createFormat.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useValueText } from '../../format/useValueText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { useWord } from '../../i18n/useWord.ts'
import { useUsedText } from './useUsedText.ts'

/** An evidence record as the API hands it on; each kind has fields of its own. */
export type Evidence = Record<string, unknown>

type Say = (evidence: Evidence) => string

/** Says one evidence record of the engine in a plain sentence. Kinds nobody here knows say nothing. */
export function useWhyText(ports: readonly Port[]): Say {
  const { t, i18n } = useTranslation()
  const { language } = useLanguage()
  const format = useFormat()
  const localText = useLocalText()
  const valueText = useValueText()
  const usedText = useUsedText()
  const word = useWord()
  const portText = (name: unknown) => {
    const port = ports.find((one) => one.name === name)
    return port ? localText(port.label) : undefined
  }
  const kinds: Record<string, Say> = {
    rule: ({ port, value, used }) => {
      const label = portText(port)
      const how = value === true ? 'holds' : 'fails'
      const key = label === undefined ? how : `${how}For`
      return t(`story:why.rule.${key}`, { port: label, facts: usedText(used) })
    },
    split: ({ slot, arm, sticky }) =>
      t(sticky === true ? 'story:why.split.kept' : 'story:why.split.drawn', {
        slot: format.number(Number(slot)),
        slots: format.number(10_000),
        arm: portText(arm) ?? arm,
      }),
    due: ({ timer, dueAt, zone, value, was }) => {
      const at = instantText(dueAt)
      if (!at) return t('story:why.due.never', { value: valueText(value) })
      const clock = createFormat(language, typeof zone === 'string' ? zone : 'UTC')
      const local = clock.full(at)
      const before = instantText(was)
      if (before) return t('story:why.due.moved', { at: local, zone, was: clock.full(before) })
      const best = value as { hour?: string; counted?: number; own?: boolean } | null | undefined
      if (best?.hour !== undefined)
        return t(best.own ? 'story:why.due.bestHour' : 'story:why.due.usualHour', {
          hour: best.hour,
          counted: format.number(best.counted ?? 0),
          at: local,
          zone,
        })
      return t(timer === 'timeout' ? 'story:why.due.timeout' : 'story:why.due.at', { at: local, zone })
    },
    timer: ({ timer }) => t(timer === 'timeout' ? 'story:why.timer.timeout' : 'story:why.timer.done'),
    event: ({ name, at }) =>
      t('story:why.event', { event: word('event', String(name)), at: format.full(instantText(at) ?? '') }),
    answer: ({ answer, outcome }) => {
      const key = `story:why.answer.${answer}.${outcome}`
      return i18n.exists(key) ? t(key) : t('story:why.answer.other', { answer, outcome })
    },
    plan: ({ from, to, choice }) => t(`story:why.plan.${choice}`, { from, to }),
    exit: ({ reason }) => t('story:why.exit', { reason: word('exitReason', String(reason)) }),
  }
  return (evidence) => kinds[String(evidence.kind)]?.(evidence) ?? ''
}

/** Instants inside of records are milliseconds, or already ISO text. */
function instantText(value: unknown): string | undefined {
  if (typeof value === 'number') return new Date(value).toISOString()
  return typeof value === 'string' ? value : undefined
}
