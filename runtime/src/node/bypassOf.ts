import type { AnyNodeType } from './NodeType.ts'

/**
 * The port by which people pass a disabled node at once: the one its type names, or where that leads nowhere the first
 * normal one that leads on. Undefined for a node that nobody leaves by a port: it can't be disabled.
 */
export function bypassOf(
  type: AnyNodeType,
  settings: unknown,
  isDrawn: (port: string) => boolean,
): string | undefined {
  const normal = type
    .ports(settings)
    .flatMap(({ name, kind = 'normal' }) => (kind === 'normal' ? [name] : []))
  const named = type.bypass?.(settings) ?? normal[0]
  if (named === undefined) return undefined
  return [named, ...normal].find(isDrawn) ?? named
}
