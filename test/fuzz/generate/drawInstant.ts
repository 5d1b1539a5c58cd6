import { type Instant, isoOf, type Json } from '@rekindle/runtime'
import type { Draw } from './Draw.ts'
import { restlessDays } from './vocabulary.ts'

const minute = 60_000
const day = 1_440 * minute

/** When a script begins: often a few hours before clocks change somewhere. */
export function drawStart(draw: Draw): Instant {
  if (draw.chance(0.5)) return Date.parse(draw.pick(restlessDays)) + draw.int(-1_440, 240) * minute
  return Date.UTC(2026, 0, 1) + draw.int(0, 364) * day + draw.int(0, day - 1)
}

export const drawDuration = (draw: Draw): string =>
  draw.weighted([
    [2, () => `${draw.int(1, 90)}m`],
    [3, () => `${draw.int(1, 49)}h`],
    [4, () => `${draw.int(1, 10)}d`],
    [1, () => `${draw.int(1, 3)}w`],
    [1, () => `${draw.int(1, 3)}mo`],
  ])()

export const drawWallTime = (draw: Draw): string =>
  draw.chance(0.2)
    ? draw.pick(['00:00', '02:30', '01:30', '23:59'])
    : `${String(draw.int(0, 23)).padStart(2, '0')}:${String(draw.int(0, 59)).padStart(2, '0')}`

/** A date as people's systems write it, some weeks around `near`. */
export function drawDateText(draw: Draw, near: Instant): string {
  const at = near + draw.int(-30 * 1_440, 45 * 1_440) * minute
  const iso = isoOf(at)
  return draw.weighted([
    [4, iso.slice(0, 10)],
    [3, iso],
    [1, `${iso.slice(0, 16)}Z`],
    [1, iso.replace('Z', '+08:00')],
    [1, iso.replace('Z', '-0330')],
    [1, isoOf(near)],
  ])
}

/** Values no date can be read from, or only a strange one; wrong types; too much of everything. */
export function drawGarbage(draw: Draw): Json {
  return draw.pick<() => Json>([
    () => null,
    () => '',
    () => 'soon',
    () => '2026-02-30',
    () => '2026-13-01',
    () => '2026-06-31T10:00Z',
    () => '2026-01-01T24:00Z',
    () => '2026-01-01T10:00',
    () => '0000-01-01',
    () => '9999-12-31',
    () => 0,
    () => -0,
    () => 1e308,
    () => Date.UTC(2026, 5, 1),
    () => true,
    () => [],
    () => ['A', null, [['A']]],
    () => ({}),
    () => ({ __proto__: null, attr: 'tier', toString: 'x' }) as Json,
    () => 'x'.repeat(4_000),
    () => '\u{0}\u{FFFF}👋🏽 حب',
    () => 'Invalid Date',
    () => '01/02/2026',
  ])()
}
