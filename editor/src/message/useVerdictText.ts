import type { Message } from '@rekindle/server/contract'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat } from '../format/createFormat.ts'
import { useFormat } from '../format/useFormat.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useWord } from '../i18n/useWord.ts'

type Judged = Pick<Message, 'state' | 'reason' | 'notBefore' | 'verdict' | 'channel' | 'category'>

/** Why a message was sent, held or suppressed, in plain words: one sentence for the state, one a rule that spoke. */
export function useVerdictText(): (message: Judged) => { headline: string; reasons: string[] } {
  const { t, i18n } = useTranslation()
  const { language } = useLanguage()
  const format = useFormat()
  const word = useWord()
  return useCallback(
    (message) => {
      const seen = message.verdict ?? {}
      const text = (name: string) => (typeof seen[name] === 'string' ? seen[name] : undefined)
      const names = {
        channel: word('channel', message.channel),
        // Inside of a sentence.
        category: word('category', message.category).toLocaleLowerCase(language),
      }
      const until = message.notBefore ?? text('until')
      const held = message.reason === 'complaintOpen' ? 'Complaint' : 'Until'
      const headline = t(
        `message:headline.${message.state}${message.state === 'held' && until ? held : ''}`,
        {
          at: until ? format.full(until) : '',
        },
      )
      const reasons: string[] = []
      if (message.reason) {
        const key = `message:why.${message.reason}`
        reasons.push(i18n.exists(key) ? t(key, names) : message.reason)
      }
      const at = text('at')
      const zone = text('zone')
      if (at && zone)
        reasons.push(t('message:saw.clock', { at: createFormat(language, zone).full(at), zone }))
      if ('consent' in seen) {
        const kind = seen.consent === true ? 'given' : seen.consent === false ? 'refused' : 'unasked'
        reasons.push(t(`message:saw.consent.${kind}`, names))
      }
      return { headline, reasons }
    },
    [t, i18n, language, format, word],
  )
}
