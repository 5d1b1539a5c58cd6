import type { Flow } from '../flow/Flow.ts'
import type { CompileContext } from '../node/Fragment.ts'
import type { Port } from '../node/NodeType.ts'
import { durationFrom } from '../time/duration.ts'
import { answerEvent, customerEvent, lookEvent, timerEvent } from './eventNames.ts'

export const endedState = 'ended'

/**
 * A port that leads back to its own node goes through this phase. XState takes a step that ends in the very states
 * it began in for its last one: who leaves a wait on arrival would otherwise rest in a phase that only decides.
 */
export const againPhase = '~again'

/** The building blocks of one node: they know its id and where its ports lead. */
export function createCompileContext(
  node: string,
  ports: Port[],
  targets: ReadonlyMap<string, string>,
  flow: Flow,
): CompileContext {
  const kindOf = new Map(ports.map((port) => [port.name, port.kind ?? 'normal']))
  return {
    to(port, guard) {
      const next = targets.get(port)
      const ends = next !== undefined ? 'no' : kindOf.get(port) === 'error' ? 'failed' : 'completed'
      return {
        target: `#${next === node ? phaseId(node, againPhase) : (next ?? endedState)}`,
        ...(guard ? { guard } : {}),
        actions: [{ type: 'leave', params: { port, ends } }],
      }
    },
    phase: (name, guard) => ({ target: `#${phaseId(node, name)}`, ...(guard ? { guard } : {}) }),
    stay: (actions, guard) => ({ guard, actions }),
    exit: (reason) => ({ target: `#${endedState}`, actions: [{ type: 'exit', params: { reason } }] }),
    effect: (name, params) => ({ type: 'effect', params: { name, params } }),
    setTimer: (name, spec) => ({ type: 'timer', params: { name, spec } }),
    timer: timerEvent,
    dueAt: (timer, spec, is) => ({ type: 'due', params: { timer, spec, is } }),
    moved: (timer, spec, is) => ({ type: 'moved', params: { timer, spec, is } }),
    look: lookEvent,
    event: customerEvent,
    answer: (name, outcome) => answerEvent(name, outcome),
    when: (rule, port) => ({ type: 'rule', params: port === undefined ? { rule } : { rule, port } }),
    goalWindow: longestWindow(flow),
    isDrawn: (port) => targets.has(port),
  }
}

export const phaseId = (node: string, phase: string): string => `${node}/${phase}`

const perUnit = { m: 1 / 1_440, h: 1 / 24, d: 1, w: 7, mo: 30.5 }

/** The longest goal window by its usual length in days; 30 days when there is no goal. */
function longestWindow(flow: Flow): string {
  const days = (text: string): number => {
    const duration = durationFrom(text)
    return duration ? duration.amount * perUnit[duration.unit] : 0
  }
  const windows = (flow.settings.goals ?? []).map((goal) => goal.window).filter((window) => days(window) > 0)
  return windows.reduce(
    (longest, window) => (days(window) > days(longest) ? window : longest),
    windows[0] ?? '30d',
  )
}
