/** Chinese for any `zh…` locale, English for every other. */
export const say = (locale: string, en: string, zh: string): string =>
  locale.split('-')[0] === 'zh' ? zh : en

/** Words for the card on the canvas: long ones are cut. */
export function clipWords(text: string, most = 80): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
}
