import type { Draw } from './Draw.ts'
import { drawDuration, drawWallTime } from './drawInstant.ts'
import { drawWhere } from './drawRule.ts'
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
    [4, () => ({ mode: 'date', ...drawDateSettings(draw), ...at, ...zone })],
    [4, () => ({ mode: 'event', ...drawEventSettings(draw), ...zone })],
  ])()
}

function drawWindow(draw: Draw): Settings {
  const from = drawWallTime(draw)
  return draw.weighted<() => Settings>([
    [2, () => ({ from })],
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
  }
}

function drawEventSettings(draw: Draw): Settings {
  return {
    event: drawEventName(draw),
    timeout: drawDuration(draw),
    ...draw.maybe('where', 0.35, () => drawWhere(draw)),
    ...draw.maybe('lookBack', 0.7, () => draw.pick(['none', 'run', 'message'])),
  }
}

/** Whether nobody ever passes such a node twice in one instant: a circle needs one. */
export const restsAlways = (type: string, settings: Settings): boolean =>
  type === 'wait' &&
  (settings.mode === 'duration' ||
    settings.mode === 'event' ||
    (settings.mode === 'window' && settings.to === undefined))
