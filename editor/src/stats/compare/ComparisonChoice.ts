/** What the cards are held against, as the address names it. */
export type ComparisonChoice =
  | { kind: 'before' }
  | { kind: 'version'; version: number }
  | { kind: 'arms'; node: string; here: string; there: string }

/** Reads `before`, `v3` or `arms:<node>:<port>:<other port>`; nothing of what it does not know. */
export function readComparison(text: string | undefined): ComparisonChoice | undefined {
  if (text === undefined) return undefined
  if (text === 'before') return { kind: 'before' }
  const version = /^v([1-9]\d{0,5})$/.exec(text)?.[1]
  if (version !== undefined) return { kind: 'version', version: Number(version) }
  const [, node, here, there] = /^arms:(\w+):(\w+):(\w+)$/.exec(text) ?? []
  return node && here && there && here !== there ? { kind: 'arms', node, here, there } : undefined
}

export const formatComparison = (choice: ComparisonChoice): string =>
  choice.kind === 'before'
    ? 'before'
    : choice.kind === 'version'
      ? `v${choice.version}`
      : `arms:${choice.node}:${choice.here}:${choice.there}`
