import type { Effect, Facts, Flow, Instant, Run, RunEvent, Timer, Visit } from '@rekindle/runtime'
import { behaviours } from './behaviours.ts'
import { passDisabled } from './passDisabled.ts'
import type { Move, Settings, Standing } from './Standing.ts'

/** A run as this interpreter remembers it. */
export type ReferenceRun = Run & { taken: ReadonlyMap<string, Instant> }

/** Starts a run by reading the drawing: no machine, no compiler. */
export function startReference(flow: Flow, facts: Facts, at: Instant) {
  const { customerId } = facts
  const place = {
    status: 'active',
    node: flow.entry,
    phase: '',
    visit: 0,
    startedAt: at,
    arrivedAt: at,
  } as const
  const blank = { id: 'run', customerId, ...place, context: { v: 1, data: {} } as const, taken: new Map() }
  return takeStep(flow, blank, 'start', facts, at)
}

/** Applies one event to a run at rest by reading the drawing. */
export function advanceReference(flow: Flow, run: ReferenceRun, event: RunEvent, facts: Facts, at: Instant) {
  const isOver = run.status === 'ended' || ('visit' in event && event.visit !== run.visit)
  const step = isOver ? undefined : takeStep(flow, run, event, facts, at)
  return step?.moved ? step : { run, effects: [], timers: [], visits: [], moved: false }
}

/** One step of one customer over the drawing. */
function takeStep(flow: Flow, from: ReferenceRun, event: RunEvent | 'start', facts: Facts, at: Instant) {
  const run = { ...from, context: { ...from.context } }
  const taken = new Map(from.taken)
  const visits: Visit[] = []
  const effects: Effect[] = []
  let timers: Timer[] = []

  const behaviour = () => behaviours[flow.nodes[run.node]?.type ?? '']

  const here = (): Standing => ({
    flow,
    run,
    settings: flow.nodes[run.node]?.settings as unknown as Settings,
    facts,
    at,
    taken,
    ask: (name, params) => effects.push({ name, node: run.node, visit: run.visit, params } as Effect),
    remind: (name, dueAt) => timers.push({ visit: run.visit, name, dueAt }),
  })

  function arrive(node: string, by: Visit['from']): void {
    Object.assign(run, { node, visit: run.visit + 1, arrivedAt: at })
    visits.push({ ordinal: run.visit, node, arrivedAt: at, from: by, why: [] })
    follow(flow.nodes[node]?.disabled ? passDisabled(flow, node) : behaviour()?.arrive(here()))
  }

  function hear(heard: RunEvent): void {
    const { visit: ordinal, node, arrivedAt, context } = run
    if (heard.type === 'event') {
      const { name, at: happenedAt } = heard.event
      taken.set(name, Math.max(happenedAt, taken.get(name) ?? happenedAt))
    }
    if (heard.type === 'answer') {
      context.data = { ...context.data, ...heard.remember }
      if (heard.answer === 'message.settled' && heard.outcome === 'sent') context.lastMessageAt = at
    }
    const move = heard.type === 'exit' ? { exit: heard.reason } : behaviour()?.hear?.(here(), heard)
    if (move !== undefined) visits.push({ ordinal, node, arrivedAt, why: [] })
    follow(move)
  }

  function follow(move: Move): void {
    const visit = visits.at(-1)
    if (move === undefined || move === 'rest' || !visit) return
    timers = []
    if ('exit' in move) {
      visit.left = { at, by: 'exited', key: move.exit }
      end({ how: move.exit === 'completed' ? 'completed' : 'exited', reason: move.exit })
      return
    }
    const edge = flow.edges.find((one) => one.from === visit.node && one.port === move.leave)
    const fails = !edge && move.error === true
    visit.left = fails ? { at, by: 'failed', key: 'noErrorPath' } : { at, by: 'port', key: move.leave }
    if (edge) arrive(edge.to, { node: visit.node, port: move.leave })
    else if (fails) end({ how: 'failed', reason: 'noErrorPath' })
    else end({ how: 'completed', reason: 'completed' })
  }

  function end(ending: { how: string; reason: string }): void {
    Object.assign(run, { status: 'ended', ending: { at, ...ending } })
  }

  if (event === 'start') arrive(flow.entry, undefined)
  else hear(event)
  return { run: { ...run, taken }, effects, timers, visits, moved: visits.length > 0 }
}
