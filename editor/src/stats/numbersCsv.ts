import { type Flow, pickText, type Registry } from '@rekindle/runtime'
import type { VersionStats } from '@rekindle/server/contract'
import { nodeFace } from '../canvas/nodeFace.ts'
import { flowOrder } from '../document/flowOrder.ts'
import type { TakingsComparison } from './compare/compareTakings.ts'

const head = ['node', 'name', 'type', 'what', 'key', 'label', 'count', 'share_of_entered']
/** Only where a goal says what it is worth. */
const moneyHead = ['amount', 'currency']

/** What a person brings on two sides, by their names. */
interface Compared {
  names: { here: string; there: string }
  money: TakingsComparison
}

/**
 * All numbers of a version for a spreadsheet, one a line, nodes in the order people pass them; at the end what a person brings
 * here and there, where that is compared.
 */
export function numbersCsv(
  flow: Flow,
  stats: VersionStats,
  registry: Registry,
  language: string,
  compared?: Compared,
): string {
  const isPart = stats.range !== undefined
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
      // Who waits is of now: of those who came on certain days it is no share.
      numbers.entered === 0 || (isPart && isOfNow(what))
        ? ''
        : Math.round((count / numbers.entered) * 10_000) / 10_000,
    ]
    return [
      line('entered', numbers.entered),
      line('waiting', numbers.waiting),
      line('parked', numbers.parked),
      line('failed', numbers.failed),
      ...(numbers.sent ? [line('sent', numbers.sent)] : []),
      ...Object.entries(numbers.ports).map(([port, count]) => line('port', count, port, labelOf(port))),
      ...Object.entries(numbers.exited).map(([reason, count]) => line('exited', count, reason)),
    ]
  })
  const goals = goalLines(flow, stats, registry, language)
  const all = goals
    ? [
        [...head, ...moneyHead],
        ...lines.map((line) => [...line, '', '']),
        ...goals,
        ...(compared ? comparedLines(compared) : []),
      ]
    : [head, ...lines]
  // The mark lets spreadsheets read Chinese names as they are.
  return `\ufeff${all.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

const isOfNow = (what: string): boolean => what === 'waiting' || what === 'parked'

/** Goals by the node whose message came last before, with what they are worth in whole units; without a node, before any message. */
function goalLines(flow: Flow, stats: VersionStats, registry: Registry, language: string) {
  const { values } = stats
  if (!values) return undefined
  return (flow.settings.goals ?? []).flatMap(({ id: goal, title, event }) => {
    const worth = values[goal]
    if (!worth) return []
    const credits = stats.credits[goal] ?? { beforeAnyMessage: 0, nodes: {} }
    const label = (title && pickText(title, language)) || event
    const line = (id: string, count: number, minor: number) => {
      const node = flow.nodes[id]
      const name = node ? nodeFace(node, registry, language).title : ''
      const amount = (minor / 10 ** worth.digits).toFixed(worth.digits)
      return [id, name, node?.type ?? '', 'goal', goal, label, count, '', amount, worth.currency]
    }
    const credited = flowOrder(flow).filter((id) => credits.nodes[id] !== undefined)
    return [
      line('', credits.beforeAnyMessage, worth.beforeAnyMessage),
      ...credited.map((id) => line(id, credits.nodes[id] ?? 0, worth.nodes[id] ?? 0)),
    ]
  })
}

/** For each person: on either side, the difference, and the ends of its interval where there are enough payers. */
function comparedLines({ names, money }: Compared) {
  const { here, there, difference, low, high, verdict, currency } = money
  // A mean has parts of the smallest unit.
  const amount = (minor: number) => (minor / 10 ** currency.digits).toFixed(currency.digits + 2)
  const line = (what: string, minor: number, key = '', count: number | '' = '') => [
    ...['', '', '', `revenue_per_person${what}`, key, '', count, ''],
    ...[amount(minor), currency.currency],
  ]
  return [
    line('', here.mean, names.here, here.people),
    line('', there.mean, names.there, there.people),
    line('_difference', difference),
    ...(verdict === 'few' ? [] : [line('_difference_low', low), line('_difference_high', high)]),
  ]
}

/** Text that a spreadsheet would take for a formula stays text; an amount below nought is a number. */
function cell(value: string | number): string {
  const isFormula =
    typeof value === 'string' && /^[=+\-@＝＋－＠\t\r\n]/.test(value) && !/^-\d+(?:\.\d+)?$/.test(value)
  const text = isFormula ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
