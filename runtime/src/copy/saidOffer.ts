import { pickText } from '../flow/pickText.ts'

/** The offer as copy names it. A run remembers its title in every language; copy has one. */
export function saidOffer(offer: unknown, locale: string): unknown {
  if (typeof offer !== 'object' || offer === null || !('title' in offer)) return offer
  const { title } = offer
  return isByLanguage(title) ? { ...offer, title: pickText(title, locale) } : offer
}

const isByLanguage = (text: unknown): text is Record<string, string> =>
  typeof text === 'object' && text !== null && Object.values(text).every((one) => typeof one === 'string')
