import { currencyDigits, type Flow, pickText } from '@rekindle/runtime'
import type { NodeNumbers, SimulationReport } from '@rekindle/runtime/simulate'
import type { CliIo } from './Command.ts'
import { plain, styleOf } from './style.ts'

/** A report for people: the journey's numbers, then each node in the order of the path. */
export function printReport(report: SimulationReport, flow: Flow, io: CliIo): void {
  const style = styleOf(io)
  const { runs, messages } = report
  io.out(style.bold(plain(pickText(flow.title, 'en'))))
  io.out(style.dim(`from ${report.from} for ${report.for}, ${report.tz}, seed ${plain(report.seed)}`))
  io.out('')
  line(io, 'started', runs.started)
  line(io, 'still inside', runs.active, runs.parked > 0 ? `${runs.parked} parked` : '')
  line(io, 'completed', runs.completed)
  line(io, 'exited', total(runs.exited), listWords(runs.exited))
  line(io, 'failed', runs.failed)
  line(io, 'goals met', total(runs.goals), listWords(runs.goals))
  for (const [goal, { currency, sum, unvalued }] of Object.entries(runs.values ?? {}))
    io.out(
      `${`worth of ${plain(goal)}`.padEnd(24)}  ${moneyText(sum, currency)}${unvalued > 0 ? `  ${unvalued} without a value` : ''}`,
    )
  line(io, 'messages', messages.attempted, `${messages.handedOver} left, ${messages.delivered} delivered`)
  line(io, 'suppressed', total(messages.suppressed), listWords(messages.suppressed))
  for (const [pool, { total: stock = 0, free = 0 }] of Object.entries(report.offers.pools))
    line(io, `pool ${plain(pool)}`, stock - free, `of ${stock} given`)
  io.out('')
  const width = Math.max(4, ...Object.keys(flow.nodes).map((id) => widthOf(nameOf(flow, id))))
  io.out(style.dim(`${pad('node', width)}  ${'entered'.padStart(7)}  ${'waiting'.padStart(7)}  left by`))
  for (const id of inPathOrder(flow)) {
    const numbers = report.nodes[id]
    if (numbers) io.out(nodeLine(nameOf(flow, id), width, numbers))
  }
  for (const { customer, run, visit, node, arrivedAt, leftAt, by } of report.trace ?? [])
    io.out(
      `${plain(customer)} #${run}.${visit}  ${arrivedAt}  ${nameOf(flow, node)}  ${leftAt ?? '–'}  ${by ?? 'here'}`,
    )
}

function nodeLine(name: string, width: number, numbers: NodeNumbers): string {
  const { entered, waiting, parked, ports, exited, failed } = numbers
  const ways = [
    listWords(ports),
    Object.keys(exited).length > 0 && `exit ${listWords(exited)}`,
    failed > 0 && `failed ${failed}`,
    parked > 0 && `parked ${parked}`,
  ]
  const left = ways.filter(Boolean).join(' · ')
  return `${pad(name, width)}  ${String(entered).padStart(7)}  ${String(waiting).padStart(7)}  ${left}`.trimEnd()
}

function line(io: CliIo, name: string, count: number, more = ''): void {
  io.out(`${name.padEnd(24)}${String(count).padStart(6)}${more ? `  ${more}` : ''}`)
}

/** `1250` yuan cents are `12.50 CNY`. */
const moneyText = (minor: number, currency: string): string => {
  const digits = currencyDigits(currency)
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`
}

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0)
const listWords = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${plain(name)} ${count}`)
    .join(', ')

function nameOf(flow: Flow, id: string): string {
  const title = flow.nodes[id]?.title
  const name = title === undefined ? '' : typeof title === 'string' ? title : pickText(title, 'en')
  return plain(name).slice(0, 40) || id
}

/** Chinese letters take two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(letter) ? 2 : 1),
    0,
  )
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Breadth first from the entry; what nobody can reach comes last. */
function inPathOrder(flow: Flow): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of flow.edges) next.set(from, [...(next.get(from) ?? []), to])
  const order = new Set([flow.entry])
  for (const id of order) for (const to of next.get(id) ?? []) order.add(to)
  for (const id of Object.keys(flow.nodes)) order.add(id)
  return [...order]
}
