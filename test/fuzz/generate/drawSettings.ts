import { channels, exitReasons, messageCategories, slotOf } from '@rekindle/runtime'
import type { Draw } from './Draw.ts'
import { drawDateText, drawDuration, drawWallTime } from './drawInstant.ts'
import { drawRule, drawWhere } from './drawRule.ts'
import { drawWait } from './drawWait.ts'
import { attributeNames, customerIds, drawEventName, tiers, zones } from './vocabulary.ts'

type Settings = Record<string, unknown>

const portIds = ['a', 'b1', '__proto__', 'constructor', 'A_9', 'sent'] as const
const words = { en: 'Come and see what is new', 'zh-CN': '来看看新变化' }

/** Settings that each node type accepts, by type. */
export const drawSettings: Record<string, (draw: Draw) => Settings> = {
  segment: (draw) => ({
    audience: drawRule(draw),
    trigger: draw.pick<() => Settings>([
      () => ({ kind: 'once' }),
      () => ({
        kind: 'schedule',
        at: drawWallTime(draw),
        ...draw.maybe('zone', 0.5, () => draw.pick(zones)),
      }),
      () => ({
        kind: 'event',
        event: drawEventName(draw),
        ...draw.maybe('where', 0.5, () => drawWhere(draw)),
      }),
    ])(),
    ...draw.maybe('cap', 0.1, () => ({
      limit: draw.int(1, 3),
      ...draw.maybe('per', 0.5, () => draw.pick(['day', 'week', 'month'])),
    })),
  }),
  condition: (draw) => ({
    branches: draw.some(portIds).map((id) => ({ id, title: id, when: drawRule(draw) })),
  }),
  wait: drawWait,
  channel: (draw) => ({
    channel: draw.pick(channels),
    category: draw.pick(messageCategories),
    copy: {
      en: { ...draw.maybe('subject', 0.3, () => 'News'), body: 'Hello {{ customer.name }}, reply R to stop' },
      ...draw.maybe('zh-CN', 0.7, () => ({ body: draw.pick(['【店】您好，拒收请回复R', ' ']) })),
    },
    ...draw.maybe('maxAge', 0.5, () => drawDuration(draw)),
    ...draw.maybe('whenSuppressed', 0.7, () => draw.pick(['continue', 'port'])),
  }),
  split: drawSplit,
  exit: (draw) => ({ reason: draw.pick(exitReasons) }),
  offer: (draw) => ({
    offer: 'gift',
    kind: draw.pick(['fixed', 'percent', 'service']),
    title: words,
    value: draw.int(1, 100),
    validFor: drawDuration(draw),
    ...draw.maybe('pool', 0.5, () => 'codes'),
  }),
  task: (draw) => ({
    title: words,
    script: words,
    level: draw.pick(['normal', 'high', 'red']),
    dueIn: drawDuration(draw),
    timeout: drawDuration(draw),
  }),
  update: (draw) => ({
    set: {
      ...draw.maybe('tier', 0.5, () => draw.pick(tiers)),
      ...draw.maybe('months', 0.5, () => draw.int(0, 30)),
      ...draw.maybe('renewal', 0.4, () => drawDateText(draw, Date.UTC(2026, 6, 1))),
    },
    unset: draw.chance(0.5) ? [] : draw.some(attributeNames),
  }),
  lookup: (draw) => ({
    source: draw.pick(['crm', 'till']),
    keep: draw.chance(0.5) ? {} : { tier: 'member.tier' },
  }),
  note: () => ({ text: 'Ask Mei about this part.' }),
}

/** Shares in hundredths of a percent that add up, often cut right at a customer's slot; a share of nought and a lone control are fair as well. */
function drawSplit(draw: Draw): Settings {
  const ids = draw.some(portIds, 2)
  const experiment = `exp-${draw.int(1, 3)}`
  const cut = draw.pick<() => number>([
    () => 0,
    () => draw.int(0, 10_000),
    () => slotOf(experiment, draw.pick(customerIds)) + draw.int(0, 1),
  ])
  const cuts = ids
    .slice(1)
    .map(cut)
    .sort((a, b) => a - b)
  const ends = [...cuts, 10_000]
  const control = draw.chance(0.6) ? draw.int(0, ids.length - 1) : -1
  return {
    experiment,
    arms: ids.map((id, i) => ({
      id,
      title: id,
      share: ((ends[i] as number) - (i === 0 ? 0 : (ends[i - 1] as number))) / 100,
      ...(i === control ? { control: true } : {}),
    })),
  }
}
