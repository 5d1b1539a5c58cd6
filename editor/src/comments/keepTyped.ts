/** What is typed and not sent yet, by journey and place: neither a closed panel nor a reload loses it. */
const textOf = (place: string): string => `rekindle.comment.${place}`
const keyOf = (place: string): string => `rekindle.comment.key.${place}`

export function keepTyped(place: string, text: string): void {
  if (text.trim() === '') {
    write(textOf(place), undefined)
    renewKey(place)
  } else write(textOf(place), text)
}

export const typedBefore = (place: string): string => read(textOf(place)) ?? ''

/** Where the browser keeps nothing: as long as the page lives. */
const kept = new Map<string, string>()

/**
 * The key under which what is typed is sent. It stays the same until the server has answered: whoever sends again
 * because an answer was lost says it once.
 */
export function keyFor(place: string): string {
  const known = read(keyOf(place)) ?? kept.get(place)
  if (known !== undefined) return known
  const fresh = newKey()
  kept.set(place, fresh)
  write(keyOf(place), fresh)
  return fresh
}

/** It was answered: what is typed next is another thing. */
export function renewKey(place: string): void {
  kept.delete(place)
  write(keyOf(place), undefined)
}

// Not `randomUUID`: an address without https has none.
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function read(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function write(name: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, value)
  } catch {
    // A browser that keeps nothing: the text stands in the field all the same.
  }
}
