import { registry } from '@rekindle/nodes'
import { type Flow, type FlowComparison, isSameMeaning, type PartChange, pickText } from '@rekindle/runtime'
import type { CliIo } from './Command.ts'
import { plain, type Style, styleOf } from './style.ts'

/** So much of a value is shown on a line. */
const longest = 96

interface Compared {
  before: Flow
  after: Flow
  comparison: FlowComparison
}

/** What differs between two drawings, for people: steps, ways, what holds for the journey, and what only looks different. */
export function printComparison(io: CliIo, { before, after, comparison }: Compared): void {
  const style = styleOf(io)
  const nameOf = (id: string | undefined) => (id === undefined ? 'nowhere' : nodeName(id, after, before))
  for (const { node, change, fields } of comparison.nodes) {
    if (change === 'kept') continue
    io.out(`${mark(change, style)}  ${nameOf(node)}  ${style.dim(node)}`)
    if (change === 'changed') for (const field of fields) io.out(fieldLine(field, style))
  }
  for (const { from, port, change, ...ends } of comparison.edges)
    io.out(
      `${mark(change, style)}  ${nameOf(from)} by ${plain(port)}: ${nameOf(ends.before)} → ${nameOf(ends.after)}`,
    )
  if (comparison.journey.length > 0) io.out(`${mark('changed', style)}  the whole journey`)
  for (const field of comparison.journey) io.out(fieldLine(field, style))
  const { moved, notes, groups } = comparison.aside
  const aside = [
    ...(moved.length > 0 ? [`${moved.length} moved`] : []),
    ...(notes.length > 0 ? [`notes: ${notes.length}`] : []),
    ...(groups.length > 0 ? [`groups: ${groups.length}`] : []),
  ]
  if (aside.length > 0) io.out(style.dim(`on the drawing only: ${aside.join(', ')}`))
  if (isSameMeaning(comparison)) io.out('Customers are treated alike by both.')
  else if (comparison.copyOnly) io.out('Nothing differs but words.')
}

const words: Record<PartChange, string> = { added: '+ new    ', removed: '- removed', changed: '~ changed' }
const inks = { added: 'green', removed: 'red', changed: 'yellow' } as const
const mark = (change: PartChange, style: Style): string => style[inks[change]](words[change])

const fieldLine = (field: { path: string[]; before?: unknown; after?: unknown }, { dim }: Style): string =>
  `             ${dim(plain(field.path.join('.')))}  ${short(field.before)} → ${short(field.after)}`

function short(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = plain(JSON.stringify(value))
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

/** A step's own title, else the name of its type; as it is now, or was. */
function nodeName(id: string, ...flows: Flow[]): string {
  const node = flows.flatMap(({ nodes }) => nodes[id] ?? [])[0]
  if (!node) return id
  const own = typeof node.title === 'string' ? node.title : node.title && pickText(node.title, 'en')
  const type = registry.get(node.type)?.title
  return `“${plain(own || (type ? pickText(type, 'en') : node.type))}”`
}
