type Keyed = Readonly<Record<string, unknown>>

/** Equal as JSON says it. Parts that are the same object are not looked into: what a command left alone costs nothing. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = saidKeys(a)
  return (
    keys.length === saidKeys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isAlike(a[key], b[key]))
  )
}

const isObject = (value: unknown): value is Keyed => typeof value === 'object' && value !== null

/** Keys that JSON would write down. */
const saidKeys = (value: Keyed): string[] => Object.keys(value).filter((key) => value[key] !== undefined)
