import { registry } from '@rekindle/nodes'
import { checkFlow, type Flow, type Goal, isRunnable, type Json } from '@rekindle/runtime'
import type { SimulatedCustomer, SimulatedEvent, SimulationInput } from '@rekindle/runtime/simulate'
import { World } from '@rekindle/runtime/world'
import { Draw } from '../../fuzz/generate/Draw.ts'
import { drawFactEvent, drawFacts } from '../../fuzz/generate/drawFacts.ts'
import { drawFlow } from '../../fuzz/generate/drawFlow.ts'

const from = Date.parse('2026-03-02T00:00:00+08:00')
const hourMs = 3_600_000

/** A drawn flow with drawn customers, and drawn events before and after it is published. */
export function drawInput(seed: number, people: number, days: number): SimulationInput & { world: World } {
  const draw = new Draw(seed)
  const flow = withWorth(welcoming(draw, drawnFlow(draw)))
  const names = Array.from({ length: people }, (_, i) => `p${i}`)
  const facts = names.map((externalId) => drawFacts(draw, externalId, from))
  return {
    flow,
    registry,
    customers: facts.map(
      ({ customerId, attributes, zone, locale }): SimulatedCustomer => ({
        externalId: customerId,
        attributes: storable(attributes) as Record<string, Json>,
        timeZone: zone,
        locale,
        reachable: draw.some(['sms', 'email', 'wecom', 'push', 'inapp']),
      }),
    ),
    events: names.flatMap((externalId, at) => [
      ...draw.list(2, 8, (i): SimulatedEvent => {
        const { name, at, properties } = drawFactEvent(draw, from + draw.int(-72, days * 24) * hourMs)
        const messageId = `${externalId}-${i}`
        return {
          externalId,
          messageId,
          event: name,
          at,
          properties: storable(properties) as Record<string, Json>,
        }
      }),
      payment(externalId, at, from + (days * 24 - 12 - at) * hourMs),
    ]),
    world: World.parse({ format: 1, pools: poolsOf(flow) }),
    from,
    for: `${days}d`,
    seed: `drawn ${seed}`,
  }
}

/** A drawn audience seldom fits anybody: mostly all may come in. */
function welcoming(draw: Draw, flow: Flow): Flow {
  const entry = flow.nodes[flow.entry]
  if (!entry || draw.chance(0.3)) return flow
  const open = { ...entry, settings: { ...entry.settings, audience: { all: [] } } }
  return { ...flow, nodes: { ...flow.nodes, [flow.entry]: open } }
}

/** Besides what was drawn, everybody pays once, and that is a goal: the totals are as odd as they come. */
const totals: readonly Json[] = [380.5, '12.50', 1.005, 0, null, 'a lot', -3, 1e13, [7], true]

const withWorth = (flow: Flow): Flow => ({
  ...flow,
  settings: { ...flow.settings, goals: [...(flow.settings.goals ?? []), worth] },
})

const worth: Goal = {
  ...{ id: 'worth', event: 'till.paid', window: '30d' },
  value: { from: 'event', property: 'total', unit: 'major', currency: 'CNY' },
}

const payment = (externalId: string, at: number, when: number): SimulatedEvent => ({
  ...{ externalId, messageId: `${externalId}-till`, event: 'till.paid', at: when },
  properties: { total: totals[at % totals.length] ?? null },
})

/** The first drawn flow that people enter and that may be published. */
function drawnFlow(draw: Draw): Flow {
  for (let tries = 0; tries < 100; tries++) {
    const checked = checkFlow(drawFlow(draw), registry)
    if (isRunnable(checked)) return checked.flow
  }
  throw new Error('No drawn flow may be published.')
}

/** Every pool that an offer of the drawing names, with less than all may want. */
function poolsOf({ nodes }: Flow) {
  const ids = Object.values(nodes).flatMap(({ settings }) =>
    typeof settings.pool === 'string' ? [settings.pool] : [],
  )
  return [...new Set(ids)].map((id) => ({ id, stock: 4 }))
}

/** What PostgreSQL can keep: doors refuse the rest. */
const storable = (value: unknown): Json =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll('\\u0000', '')
      .replaceAll(/\\ud[89a-f][0-9a-f]{2}/gi, ''),
  )
