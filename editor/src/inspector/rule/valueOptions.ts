import type { KnownName } from '@rekindle/server/contract'

/** The values seen of a name, each with how many of those looked at have it. */
export function valueOptions(known: KnownName | undefined): {
  options: readonly string[]
  hints: Readonly<Record<string, string>>
} {
  const values = known?.values ?? []
  return {
    options: values.map(({ value }) => String(value)),
    hints: Object.fromEntries(values.map(({ value, count }) => [String(value), String(count)])),
  }
}
