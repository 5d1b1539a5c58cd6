export type SettingsPath = readonly (string | number)[]

type Json = unknown

/** The value at a path; undefined where the path leads nowhere. */
export function getIn(value: Json, path: SettingsPath): Json {
  return path.reduce<Json>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<string, Json>)[step as string] : undefined,
    value,
  )
}

/** A copy with one place changed; `undefined` removes a key of an object or an item of a list. */
export function setIn(value: Json, path: SettingsPath, next: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return next
  if (Array.isArray(value)) {
    const at = Number(step)
    const item = setIn(value[at], rest, next)
    return item === undefined
      ? value.filter((_, i) => i !== at)
      : value.map((one, i) => (i === at ? item : one))
  }
  const record = typeof value === 'object' && value !== null ? (value as Record<string, Json>) : {}
  const item = setIn(record[step], rest, next)
  if (item !== undefined) return { ...record, [step]: item }
  const { [step]: _, ...others } = record
  return others
}
