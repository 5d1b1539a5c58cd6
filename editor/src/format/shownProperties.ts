const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Properties of an event worth reading: ids that only machines follow are left out. */
export function shownProperties(
  properties: Readonly<Record<string, unknown>>,
): [name: string, value: unknown][] {
  return Object.entries(properties).filter(([, value]) => !(typeof value === 'string' && uuid.test(value)))
}
