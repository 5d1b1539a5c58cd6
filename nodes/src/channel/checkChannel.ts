import {
  limits,
  type NodeCheckContext,
  type Problem,
  problem,
  type TextReaders,
  type WayCheckContext,
} from '@rekindle/runtime'
import type { ChannelSettings } from './ChannelSettings.ts'
import { blamePhrases, findPhrase, promisePhrases } from './phrases.ts'

type Place = { node: string; path: (string | number)[] }
type ReadCopy = TextReaders['copy']

/** Copy that is there, can be rendered, is lawful where it goes, and kind. */
export function checkChannel(settings: ChannelSettings, { node, readers }: NodeCheckContext): Problem[] {
  const path = ['nodes', node, 'settings', 'copy']
  const written = Object.entries(settings.copy).filter(([, { body }]) => body.trim() !== '')
  if (written.length === 0) return [problem('copy.empty', { node, path })]
  return written.flatMap(([locale, { subject, body }]) => [
    ...(settings.channel === 'email' && (subject ?? '').trim() === ''
      ? [problem('copy.noSubject', { node, path: [...path, locale, 'subject'], params: { locale } })]
      : []),
    ...(subject === undefined
      ? []
      : checkText(subject, locale, { node, path: [...path, locale, 'subject'] }, readers.copy)),
    ...checkText(body, locale, { node, path: [...path, locale, 'body'] }, readers.copy),
    ...checkChineseSms(settings, locale, body, { node, path: [...path, locale, 'body'] }),
  ])
}

function checkText(text: string, locale: string, place: Place, readCopy: ReadCopy): Problem[] {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > limits.copyBytes) {
    return [problem('copy.tooLarge', { ...place, params: { locale, bytes, limit: limits.copyBytes } })]
  }
  const broken = readCopy(text)
  const blame = findPhrase(text, blamePhrases)
  const promise = findPhrase(text, promisePhrases)
  return [
    ...(broken ? [problem('copy.invalid', { ...place, params: { locale, ...broken } })] : []),
    ...(blame ? [problem('copy.blame', { ...place, params: { locale, phrase: blame } })] : []),
    ...(promise ? [problem('copy.promise', { ...place, params: { locale, phrase: promise } })] : []),
  ]
}

/** Copy that names an offer is to follow one, and to say its value as what it is. */
export function checkOffer({ copy }: ChannelSettings, { node, earlier }: WayCheckContext): Problem[] {
  const naming = Object.entries(copy).filter(([, { subject = '', body }]) => namesOffer(`${subject} ${body}`))
  if (naming.length === 0) return []
  const offers = earlier().filter(({ type, port }) => type === 'offer' && port === 'given')
  const isPercent = ({ settings }: { settings: unknown }) =>
    (settings as { kind?: unknown }).kind === 'percent'
  return naming.flatMap(([locale, { subject = '', body }]) => {
    const place = { node, path: ['nodes', node, 'settings', 'copy', locale, 'body'], params: { locale } }
    if (offers.length === 0) return [problem('copy.noOffer', place)]
    return offers.every(isPercent) && asMoney.test(`${subject} ${body}`)
      ? [problem('copy.percentAsMoney', place)]
      : []
  })
}

/** Prints something of the offer, and neither asks first whether there is one nor has something in its stead. */
const namesOffer = (text: string): boolean =>
  /\{\{-?\s*offer\b(?![^}]*\|\s*default)/.test(text) &&
  !/\{%-?\s*(?:if|unless|elsif|case)\b[^%]*\boffer\b/.test(text)

const asMoney = /\{\{-?\s*offer\.value\s*\|\s*money\b/

const signature = /【[^】]+】/u
const optOut = /退订|拒收|取消订阅|不想再收到|回复?\s*TD(?![A-Za-z])/i

/** Rules of the carriers in mainland China for marketing SMS. */
function checkChineseSms(
  { channel, category }: ChannelSettings,
  locale: string,
  body: string,
  place: Place,
): Problem[] {
  if (channel !== 'sms' || category !== 'marketing' || locale.split('-')[0] !== 'zh') return []
  return [
    ...(signature.test(body) ? [] : [problem('copy.noSignature', place)]),
    ...(optOut.test(body) ? [] : [problem('copy.noOptOut', place)]),
  ]
}
