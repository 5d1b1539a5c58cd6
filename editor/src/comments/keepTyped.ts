/** What is typed and not sent yet, by journey and place: neither a closed panel nor a reload loses it. */
const keyOf = (place: string): string => `rekindle.comment.${place}`

export function keepTyped(place: string, text: string): void {
  try {
    if (text.trim() === '') sessionStorage.removeItem(keyOf(place))
    else sessionStorage.setItem(keyOf(place), text)
  } catch {
    // A browser that keeps nothing: the text stands in the field all the same.
  }
}

export function typedBefore(place: string): string {
  try {
    return sessionStorage.getItem(keyOf(place)) ?? ''
  } catch {
    return ''
  }
}
