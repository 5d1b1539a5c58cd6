import { type Flow, pickText, type Registry } from '@rekindle/runtime'
import type { VersionStats } from '@rekindle/server/contract'
import { nodeFace } from '../canvas/nodeFace.ts'
import { flowOrder } from '../document/flowOrder.ts'

const head = ['node', 'name', 'type', 'what', 'key', 'label', 'count', 'share_of_entered']

/** All numbers of a version for a spreadsheet, one a line, nodes in the order people pass them. */
export function numbersCsv(flow: Flow, stats: VersionStats, registry: Registry, language: string): string {
  const lines = flowOrder(flow).flatMap((id) => {
    const [node, numbers] = [flow.nodes[id], stats.nodes[id]]
    if (!node || !numbers) return []
    const { title, ports } = nodeFace(node, registry, language)
    const labelOf = (port: string) =>
      pickText(ports.find(({ name }) => name === port)?.label ?? { en: port }, language)
    const line = (what: string, count: number, key = '', label = '') => [
      id,
      title,
      node.type,
      what,
      key,
      label,
      count,
      numbers.entered === 0 ? '' : Math.round((count / numbers.entered) * 10_000) / 10_000,
    ]
    return [
      line('entered', numbers.entered),
      line('waiting', numbers.waiting),
      line('parked', numbers.parked),
      line('failed', numbers.failed),
      ...Object.entries(numbers.ports).map(([port, count]) => line('port', count, port, labelOf(port))),
      ...Object.entries(numbers.exited).map(([reason, count]) => line('exited', count, reason)),
    ]
  })
  // The mark lets spreadsheets read Chinese names as they are.
  return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Text that a spreadsheet would take for a formula stays text. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
