import type { Json } from '@rekindle/runtime'
import type { Draw } from '../generate/Draw.ts'

/** Names that mean something to JavaScript, to XState, to us, or to nobody. */
export const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  '',
  ' ',
  '\u{0}',
  '*',
  'xstate.after.1',
  'n_entry',
  'n_1',
  'n_',
  'n_../../etc',
  'done',
  'error',
  'x',
  '\u{D800}',
  '👋🏽',
  'a'.repeat(5_000),
] as const

/** A value that a setting is unlikely to be ready for. */
export function hostileValue(draw: Draw): Json {
  return draw.pick<() => Json>([
    () => draw.pick(hostileNames),
    () => null,
    () => draw.chance(0.5),
    () => draw.pick([0, -1, 0.1 + 0.2, 1e308, 2 ** 53, -0, 99.999]),
    () => [],
    () => ({}),
    () => nested(draw.pick([5, 13, 63, 64, 65, 500]), draw.pick(['all', 'not', '0'])),
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}') as Json,
    () => draw.list(0, 300, () => draw.int(0, 9)),
    () => draw.pick(['{% for i in (1..999999999) %}x{% endfor %}', '{{ a.b.c | nobody }}', '{% if %}', '{{']),
    () => draw.pick(['2026-02-30', '25:00', '0d', '999999mo', '-1d', '1y', 'Mars/Olympus', '09:60']),
    () => draw.pick(['exit', 'wait', 'segment', 'condition', 'split', 'channel', 'update', 'nobody']),
  ])()
}

function nested(levels: number, kind: string): Json {
  let value: Json = { attr: 'tier', is: 'isSet' }
  for (let i = 0; i < levels; i++)
    value = kind === 'all' ? { all: [value] } : kind === 'not' ? { not: value } : [value]
  return value
}
