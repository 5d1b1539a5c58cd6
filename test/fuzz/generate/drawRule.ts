import { type AttrRule, type EventRule, type Operator, operatorNames, type Rule } from '@rekindle/runtime'
import type { Draw } from './Draw.ts'
import { drawDateText, drawDuration } from './drawInstant.ts'
import { attributeNames, drawEventName, segmentIds, tiers } from './vocabulary.ts'

const near = Date.UTC(2026, 5, 1)

/** A rule of any kind, at most three levels deep. */
export function drawRule(draw: Draw, depth = 3): Rule {
  if (depth > 1 && draw.chance(0.3)) {
    return draw.pick<() => Rule>([
      () => ({ all: draw.list(0, 3, () => drawRule(draw, depth - 1)) }),
      () => ({ any: draw.list(0, 3, () => drawRule(draw, depth - 1)) }),
      () => ({ not: drawRule(draw, depth - 1) }),
    ])()
  }
  return draw.weighted<() => Rule>([
    [5, () => drawAttrRule(draw)],
    [3, () => drawEventRule(draw)],
    [1, () => ({ in: draw.pick(segmentIds) })],
  ])()
}

const usualOperators = new Map<string, Operator[]>([
  ['tier', ['eq', 'neq', 'in', 'notIn', 'gt']],
  ['months', ['gt', 'lte', 'eq', 'gte']],
  ['tags', ['contains', 'notContains']],
])

function drawAttrRule(draw: Draw): AttrRule {
  const attr = draw.pick(attributeNames)
  const is = draw.pick((draw.chance(0.5) && usualOperators.get(attr)) || operatorNames)
  return { attr, is, ...drawValue(draw, is) }
}

function drawValue(draw: Draw, is: Operator): { value?: AttrRule['value'] } {
  if (is === 'isSet' || is === 'isNotSet') return {}
  if (is === 'in' || is === 'notIn') return { value: draw.some([...tiers, 3, true]) }
  if (is === 'olderThan' || is === 'newerThan' || is === 'withinNext') return { value: drawDuration(draw) }
  if (is === 'before' || is === 'after') return { value: drawDateText(draw, near) }
  return {
    value: draw.pick<() => string | number | boolean>([
      () => draw.pick(tiers),
      () => draw.int(0, 30),
      () => draw.chance(0.5),
      () => 'Athens',
    ])(),
  }
}

function drawEventRule(draw: Draw): EventRule {
  return {
    event: drawEventName(draw),
    ...draw.maybe('count', 0.4, () =>
      draw.pick([{ gte: 2 }, { eq: 0 }, { lte: 1 }, { gte: 1, lte: 2 }, { eq: 1 }]),
    ),
    ...draw.maybe('within', 0.5, () => drawDuration(draw)),
    ...draw.maybe('where', 0.3, () => drawWhere(draw)),
  }
}

/** A rule on the properties of an event. */
export const drawWhere = (draw: Draw): Rule =>
  draw.pick<() => Rule>([
    () => ({ attr: 'total', is: 'gte', value: draw.int(0, 100) }),
    () => ({ attr: 'total', is: 'lt', value: draw.int(0, 100) }),
    () => ({ attr: 'sku', is: 'eq', value: 'oil' }),
    () => ({ attr: 'sku', is: 'isSet' }),
    () => ({ not: { attr: 'sku', is: 'isSet' } }),
  ])()
