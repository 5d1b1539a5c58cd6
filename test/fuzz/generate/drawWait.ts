import type { Draw } from './Draw.ts'
import { drawDuration, drawWallTime } from './drawInstant.ts'
import { drawRule, drawWhere } from './drawRule.ts'
import { dateAttributes, drawEventName, zones } from './vocabulary.ts'

type Settings = Record<string, unknown>

/** Settings of a wait in any of its modes; windows often cross midnight. */
export function drawWait(draw: Draw): Settings {
  const zone = draw.maybe('zone', 0.25, () => draw.pick(zones))
  const at = draw.maybe('at', 0.4, () => drawWallTime(draw))
  const weekdays = draw.maybe('weekdays', 0.35, () => draw.some([1, 2, 3, 4, 5, 6, 7]))
  return draw.weighted<() => Settings>([
    [3, () => ({ mode: 'duration', for: drawDuration(draw), ...at, ...weekdays, ...zone })],
    [3, () => ({ mode: 'window', ...drawWindow(draw), ...weekdays, ...zone })],
    [6, () => ({ mode: 'date', ...drawDateSettings(draw), ...at, ...zone })],
    [4, () => ({ mode: 'event', ...drawEventSettings(draw), ...zone })],
    [3, () => ({ mode: 'rule', when: drawRule(draw), timeout: drawDuration(draw), ...zone })],
    [2, () => ({ mode: 'bestHour', ...drawBestHour(draw), ...weekdays, ...zone })],
  ])()
}

function drawWindow(draw: Draw): Settings {
  const from = drawWallTime(draw)
  return draw.weighted<() => Settings>([
    [2, () => ({ from, ...drawSpread(draw) })],
    [3, () => ({ from, to: drawWallTime(draw) })],
    [2, () => ({ from: '21:00', to: '08:00' })],
    [1, () => ({ from, to: from })],
    [1, () => ({ from: '02:00', to: '03:00' })],
  ])()
}

function drawDateSettings(draw: Draw): Settings {
  return {
    attr: draw.pick(dateAttributes),
    ...draw.maybe('offset', 0.5, () => draw.pick(['0d', '3d', '2w', '1mo', '36h', '120mo'])),
    ...draw.maybe('before', 0.4, () => draw.chance(0.7)),
    late: draw.pick(['port', 'continue', 'exit']),
    ...drawSpread(draw),
    ...draw.maybe('fix', 0.3, () => draw.chance(0.7)),
  }
}

function drawEventSettings(draw: Draw): Settings {
  return {
    event: drawEventName(draw),
    timeout: drawDuration(draw),
    ...draw.maybe('where', 0.35, () => drawWhere(draw)),
    ...draw.maybe('others', 0.4, () => drawOthers(draw)),
    ...draw.maybe('take', 0.5, () => draw.pick(['first', 'highest'])),
    ...draw.maybe('lookBack', 0.7, () => draw.pick(['none', 'run', 'message'])),
  }
}

/** Events of lower rank, some of the same name, told apart by their properties. */
const drawOthers = (draw: Draw): Settings[] =>
  draw.list(1, 2, (i) => ({
    id: `other${i}`,
    event: drawEventName(draw),
    ...draw.maybe('where', 0.35, () => drawWhere(draw)),
  }))

const drawSpread = (draw: Draw): Settings => draw.maybe('spread', 0.3, () => draw.pick(['20m', '2h', '24h']))

function drawBestHour(draw: Draw): Settings {
  return {
    ...draw.maybe('lastDays', 0.8, () => draw.pick([7, 14, 60])),
    ...draw.maybe('atLeast', 0.8, () => draw.int(1, 3)),
    ...draw.maybe('events', 0.7, () => [draw.pick(['order.paid', 'message.opened', drawEventName(draw)])]),
    ...draw.maybe('spread', 0.3, () => draw.pick(['20m', '1h'])),
    ...draw.pick([
      { fallback: drawWallTime(draw) },
      { fallback: '09:30', from: '08:00' },
      { fallback: '18:30', from: '08:15', to: '20:30' },
      { fallback: '23:00', from: '21:00', to: '06:00' },
    ]),
  }
}

/** Whether nobody ever passes such a node twice in one instant: a circle needs one. */
export const restsAlways = (type: string, settings: Settings): boolean =>
  type === 'wait' &&
  (settings.mode === 'duration' ||
    settings.mode === 'event' ||
    (settings.mode === 'window' && settings.to === undefined))
