import type { Flow, RunEvent, Visit } from '@rekindle/runtime'

/** By which of the `ways` a visit was left; nothing while somebody rests there. */
export function wayOf(flow: Flow, visit: Visit, event: RunEvent | 'start'): string | undefined {
  const node = flow.nodes[visit.node]
  if (!node || !visit.left) return undefined
  const { at, by, key } = visit.left
  const takenOut = by === 'exited' && event !== 'start' && event.type === 'exit'
  if (takenOut) return `${node.type}: taken out by an exit`
  if (node.disabled) return `${node.type}: passed by`
  const port = /^other\d$/.test(key) ? 'another happened' : key
  const how = by === 'port' ? port : `${by} ${key}`
  const when = by !== 'port' ? '' : at === visit.arrivedAt ? ' at once' : ' later'
  return nameOf(node.type, node.settings, { how, when, key })
}

type Left = { how: string; when: string; key: string }

function nameOf(type: string, settings: Record<string, unknown>, left: Left): string {
  switch (type) {
    case 'segment':
      return `segment ${(settings.trigger as { kind: string }).kind}: ${left.how}`
    case 'condition':
      return `condition: ${left.how === 'else' ? 'else' : 'branch'}`
    case 'wait':
      return `wait ${waitName(settings)}: ${left.how}${looksAtArrival(settings) ? left.when : ''}`
    case 'channel':
      return `channel${settings.whenSuppressed === 'continue' ? ', continues' : ''}: ${left.how}`
    case 'split':
      return `split: ${armName(settings, left)}`
    case 'offer':
      return `offer${settings.pool === undefined ? '' : ' with stock'}: ${left.how}`
    case 'exit':
      return `exit: ${left.key}`
    default:
      return `${type}: ${left.how}`
  }
}

function waitName(settings: Record<string, unknown>): string {
  const { mode, to, late, lookBack } = settings
  if (mode === 'window') return to === undefined ? 'window open end' : 'window'
  if (mode === 'date') return `date, late ${late === 'port' ? 'by port' : late}`
  if (mode === 'event')
    return lookBack === undefined || lookBack === 'none' ? 'event' : `event, since ${lookBack}`
  if (mode === 'bestHour') return 'best hour'
  return String(mode)
}

/** Whether somebody may pass on arrival; the others only rest, were it for no time at all. */
const looksAtArrival = ({ mode, to, lookBack }: Record<string, unknown>): boolean =>
  mode === 'date' ||
  mode === 'rule' ||
  mode === 'bestHour' ||
  (mode === 'window' && to !== undefined) ||
  (mode === 'event' && lookBack !== undefined && lookBack !== 'none')

function armName(settings: Record<string, unknown>, left: Left): string {
  if (left.how === 'exited control') return 'control watched'
  const arms = settings.arms as { id: string; control?: boolean }[]
  return arms.some((arm) => arm.id === left.key && arm.control) ? 'control drawn' : 'arm'
}
