/** Attributes beside the name, which stands in the heading already. */
export function shownAttributes(
  attributes: Readonly<Record<string, unknown>>,
): [name: string, value: unknown][] {
  return Object.entries(attributes).filter(([name]) => name !== 'name')
}
