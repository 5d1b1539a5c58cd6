const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const han = /\p{Script=Han}/u

/** Two signs that stand for a name: first letters of the first and the last word, or the last two signs of a Chinese name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const signs = (word = '') => [...segments.segment(word)].map(({ segment }) => segment)
  const last = words.at(-1)
  if (words.length === 1 && han.test(name)) return signs(last).slice(-2).join('')
  const letters = words.length === 1 ? signs(last).slice(0, 2) : [signs(words[0])[0], signs(last)[0]]
  return letters.join('').toUpperCase()
}
