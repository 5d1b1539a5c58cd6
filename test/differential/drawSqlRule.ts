import { operatorNames, type Rule, type RuleValue } from '@rekindle/runtime'
import type { Draw } from '../fuzz/generate/Draw.ts'
import { drawDuration } from '../fuzz/generate/drawInstant.ts'
import { drawRule } from '../fuzz/generate/drawRule.ts'

const values: RuleValue[] = [
  0.1,
  0.3,
  123456789012345680000,
  1e300,
  0,
  -0,
  '\u{FFFF}',
  '\u{FFFF}\0',
  'x\0y',
  '\ud83d',
  'a\udc00b',
  '\u{1F600}',
  "'; drop table customers; --",
  '',
  '2026-06-01',
  '2026-01-02T00:00:00Z',
  '2026-03-08T07:30Z',
  true,
  [],
  ['2026-06-01', 5, true, '\0', 'A'],
  [9007199254740992, ''],
]

const names = ['odd', 'constructor', "o'dd", 'odd\0', '\ud800', 'tier"', 'toString']

/** A rule of the flow fuzz, or one that tries to break out of its statement, or a nest of both. */
export function drawSqlRule(draw: Draw): Rule {
  return draw.weighted<() => Rule>([
    [5, () => drawRule(draw)],
    [
      3,
      () => ({
        attr: draw.chance(0.6) ? 'odd' : draw.pick(names),
        is: draw.pick(operatorNames),
        value: draw.pick(values),
      }),
    ],
    [
      1,
      () => ({
        attr: 'odd',
        is: draw.pick(['olderThan', 'newerThan', 'withinNext'] as const),
        value: drawDuration(draw),
      }),
    ],
    [
      1,
      () => ({
        event: draw.pick(names),
        where: drawRule(draw),
        count: draw.pick([{}, { gte: 0 }, { lte: 2 }, { eq: 2 }]),
      }),
    ],
    [
      1,
      () => ({
        event: 'order.paid',
        within: draw.pick(['1d', '0d', '1mo', '12mo', '2w']),
        where: { not: drawRule(draw, 1) },
      }),
    ],
    [1, () => ({ all: [drawSqlRule(draw), { not: drawSqlRule(draw) }] })],
  ])()
}

/** Durations named anywhere in the rule. */
export const durationsIn = (rule: Rule): string[] =>
  [...JSON.stringify(rule).matchAll(/"(\d{1,7}(?:mo|m|h|d|w))"/g)].map(([, text]) => text as string)
