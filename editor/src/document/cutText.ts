/** At most so many UTF-16 units of a text, and no half of a sign at the end: databases refuse those. */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
