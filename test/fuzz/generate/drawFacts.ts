import type { FactEvent, Facts, Instant, Json } from '@rekindle/runtime'
import type { Draw } from './Draw.ts'
import { drawDateText, drawGarbage } from './drawInstant.ts'
import { attributeNames, drawEventName, segmentIds, tiers, zones } from './vocabulary.ts'

/** A customer with some attributes sound, some garbage and some missing, and a past. */
export function drawFacts(draw: Draw, customerId: string, at: Instant): Facts {
  return {
    customerId,
    attributes: Object.fromEntries(
      attributeNames.flatMap((name) => (draw.chance(0.2) ? [] : [[name, drawAttribute(draw, name, at)]])),
    ),
    events: draw
      .list(0, 4, () => drawFactEvent(draw, draw.chance(0.3) ? at : at - draw.int(0, 40) * 6 * 3_600_000))
      .sort((a, b) => a.at - b.at),
    memberOf: segmentIds.filter(() => draw.chance(0.4)),
    assignments: draw.chance(0.3) ? { 'exp-1': draw.pick(['a', 'b1', 'gone', '__proto__']) } : {},
    zone: draw.pick(zones),
    locale: draw.pick(['en', 'zh-CN']),
  }
}

export function drawAttribute(draw: Draw, name: string, at: Instant): Json {
  if (draw.chance(0.2)) return drawGarbage(draw)
  switch (name) {
    case 'tier':
      return draw.pick(tiers)
    case 'months':
    case 'spent':
      return draw.int(0, 30)
    case 'tags':
      return draw.some(tiers)
    case 'vip':
      return draw.chance(0.5)
    case 'city':
      return 'Athens'
    default:
      return drawDateText(draw, at)
  }
}

export function drawFactEvent(draw: Draw, at: Instant): FactEvent {
  return {
    name: drawEventName(draw),
    at,
    properties: {
      ...draw.maybe('total', 0.7, () => (draw.chance(0.8) ? draw.int(0, 100) : drawGarbage(draw))),
      ...draw.maybe('sku', 0.5, () => draw.pick(['oil', 'tyre'])),
    },
  }
}
