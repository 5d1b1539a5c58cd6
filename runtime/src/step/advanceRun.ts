import { arrivalFlow } from '../compile/arrivalFlow.ts'
import type { CompiledFlow } from '../compile/compileFlow.ts'
import {
  answerEvent,
  customerEvent,
  enterEvent,
  exitEvent,
  lookEvent,
  timerEvent,
} from '../compile/eventNames.ts'
import type { ExitReason } from '../flow/exitReasons.ts'
import type { Action } from '../node/Fragment.ts'
import type { FactEvent, Facts, Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'
import { judgeGuard } from './judgeGuard.ts'
import { type Rest, transition } from './machineScope.ts'
import type { Run, RunEvent, Step } from './Run.ts'
import { StepRecord } from './StepRecord.ts'
import { StepScope } from './StepScope.ts'

/** Starts a run at the entry node and steps it to its first rest. Pure. A look back never takes the event that began it. */
export function startRun(
  flow: CompiledFlow,
  who: Pick<Run, 'id' | 'customerId' | 'key'> & {
    data?: Record<string, Json> | undefined
    since?: Instant | undefined
  },
  facts: Facts,
  at: Instant,
  trigger?: FactEvent,
): Step {
  const { data = {}, since = at, ...named } = who
  const blank: Run = {
    ...named,
    status: 'active',
    node: flow.flow.entry,
    phase: 'idle',
    visit: 0,
    startedAt: at,
    arrivedAt: at,
    context: { v: 1, ...(since < at ? { since } : {}), data },
  }
  const scope = new StepScope(facts, blank, at, { incoming: trigger })
  return step(flow, blank, new StepRecord(undefined, scope), { type: enterEvent, scope }, 'idle')
}

/** Lets a run that left its node by a plan arrive at another one, and steps it to its next rest. Pure. */
export function arriveAt(flow: CompiledFlow, run: Run, node: string, facts: Facts, at: Instant): Step {
  const scope = new StepScope(facts, run, at)
  const record = StepRecord.between(run, scope)
  return step(arrivalFlow(flow, node), run, record, { type: enterEvent, scope }, 'idle')
}

/**
 * Applies one event to a resting run. Pure: same input, same step. Answers and timers of a visit that is over,
 * and anything sent to an ended run, move nothing.
 */
export function advanceRun(flow: CompiledFlow, run: Run, event: RunEvent, facts: Facts, at: Instant): Step {
  if (run.status === 'ended' || ('visit' in event && event.visit !== run.visit)) return unmoved(run)
  const { node, phase } = run
  const type = machineEventOf(event)
  // XState remembers every event name it was ever asked about: names from outside would fill the memory.
  if (!flow.hears(node, phase, type)) return unmoved(run)
  const told = remember(run, event, at)
  const scope = new StepScope(facts, told, at, {
    ...(event.type === 'event' ? { incoming: event.event, toldAt: event.toldAt } : {}),
    ...(event.type === 'look' ? { setTo: event.dueAt } : {}),
  })
  const record = new StepRecord(told, scope)
  note(scope, event)
  const from = { key: `${node}/${phase}`, value: () => flow.valueOf(node, phase) }
  const sent = { type, scope, ...(event.type === 'exit' ? { reason: event.reason } : {}) }
  const done = step(flow, told, record, sent, from)
  return done.moved ? done : unmoved(run)
}

type Sent = { type: string; scope: StepScope; reason?: ExitReason }

const exitFor = (reason: ExitReason | undefined): Action => ({
  type: 'exit',
  params: { reason: reason as ExitReason },
})

function step(flow: CompiledFlow, run: Run, record: StepRecord, event: Sent, from: Rest | 'idle'): Step {
  const { scope, reason } = event
  const value = transition(flow.machine, from, event.type, {
    judge: (guard) => judgeGuard(scope, guard),
    receive: (action) => record.receive(action.type === 'exitRun' ? exitFor(reason) : action),
  })
  const place = record.ending ? undefined : flow.placeOf(value)
  const moved = record.visits.length > 0 || record.timers.length > 0 || place?.phase !== run.phase
  if (!moved) return unmoved(run)
  const visit = record.settle()
  const taken = scope.takenSoFar
  return {
    moved,
    // Written out: a copy of a row with names changed costs more than the step.
    run: {
      id: run.id,
      customerId: run.customerId,
      key: run.key,
      status: record.ending ? 'ended' : 'active',
      node: place?.node ?? visit?.node ?? run.node,
      phase: place?.phase ?? 'ended',
      visit: visit?.ordinal ?? run.visit,
      startedAt: run.startedAt,
      arrivedAt: visit?.arrivedAt ?? run.arrivedAt,
      context: taken ? { ...run.context, taken } : run.context,
      ending: record.ending ?? run.ending,
    },
    effects: record.effects,
    timers: record.ending ? [] : record.timers.filter((timer) => timer.visit === visit?.ordinal),
    visits: record.visits,
  }
}

const unmoved = (run: Run): Step => ({ run, effects: [], timers: [], visits: [], moved: false })

function remember(run: Run, event: RunEvent, at: Instant): Run {
  if (event.type !== 'answer') return run
  const lastMessageAt =
    event.answer === 'message.settled' && event.outcome === 'sent' ? at : run.context.lastMessageAt
  const data = event.remember ? { ...run.context.data, ...event.remember } : run.context.data
  const context = { ...run.context, ...(lastMessageAt === undefined ? {} : { lastMessageAt }), data }
  return { ...run, context }
}

function machineEventOf(event: RunEvent): string {
  switch (event.type) {
    case 'timer':
      return timerEvent(event.name)
    case 'event':
      return customerEvent(event.event.name)
    case 'answer':
      return answerEvent(event.answer, event.outcome)
    case 'exit':
      return exitEvent
    case 'look':
      return lookEvent
  }
}

function note(scope: StepScope, event: RunEvent): void {
  if (event.type === 'timer') scope.evidence.push({ kind: 'timer', timer: event.name })
  else if (event.type === 'event')
    scope.evidence.push({ kind: 'event', name: event.event.name, id: event.event.id, at: event.event.at })
  else if (event.type === 'answer')
    scope.evidence.push({ kind: 'answer', answer: event.answer, outcome: event.outcome })
  else if (event.type === 'exit') scope.evidence.push({ kind: 'exit', reason: event.reason })
}
