import {
  type Action,
  answers,
  effectNames,
  type Fragment,
  type Phase,
  type Port,
  type Transition,
} from '@rekindle/runtime'
import { answerEvent, lookEvent, timerEvent } from '../../runtime/src/compile/eventNames.ts'

const answerEvents = new Set(
  Object.entries(answers).flatMap(([name, outcomes]) =>
    outcomes.map((outcome) => answerEvent(name as keyof typeof answers, outcome)),
  ),
)

/** What is wrong with a compiled node, each as one sentence. */
export function problemsOfFragment({ initial, phases }: Fragment, ports: Port[], isDrawn: boolean): string[] {
  const names = new Set(ports.map(({ name }) => name))
  const left = new Set<string>()
  const problems: string[] = phases[initial] ? [] : [`the first phase "${initial}" does not exist`]
  for (const [name, phase] of Object.entries(phases)) {
    problems.push(...problemsOfPhase(name, phase))
    for (const transition of transitionsOf(phase)) {
      for (const action of transition.actions ?? []) if (action.type === 'leave') left.add(action.params.port)
      if (
        transition.target === undefined
          ? staysInVain(transition)
          : !isTarget(transition.target, phases, names)
      )
        problems.push(`"${name}" leads to "${transition.target}", which does not exist`)
    }
    for (const { type, params } of actionsOf(phase))
      if (type === 'effect' && !effectNames.includes(params.name))
        problems.push(`"${params.name}" is no effect of the list`)
  }
  for (const port of left) if (!names.has(port)) problems.push(`leaves by "${port}", which is no port`)
  for (const port of ports)
    if (isDrawn && !port.optional && !left.has(port.name)) problems.push(`never leaves by "${port.name}"`)
  return [...problems, ...unreachedPhases(initial, phases)]
}

/** A phase passes or rests: one that did both would be judged again at every event that comes by. */
function problemsOfPhase(name: string, { always = [], on = {}, entry = [] }: Phase): string[] {
  const problems: string[] = []
  const rests = always.length === 0
  if (rests && Object.keys(on).length === 0) problems.push(`nobody leaves the phase "${name}"`)
  if (!rests && Object.keys(on).length > 0) problems.push(`the phase "${name}" passes and listens`)
  if (!rests && always.at(-1)?.guard) problems.push(`the phase "${name}" may let nobody pass`)
  const timers = entry.flatMap((action) => (action.type === 'timer' ? [timerEvent(action.params.name)] : []))
  for (const timer of timers) if (!on[timer]) problems.push(`nobody listens for the timer "${timer}"`)
  for (const event of Object.keys(on)) {
    const known =
      event.startsWith('e:') || event === lookEvent || answerEvents.has(event) || timers.includes(event)
    if (!known) problems.push(`"${name}" listens for "${event}", which never comes`)
  }
  return problems
}

function unreachedPhases(initial: string, phases: Fragment['phases']): string[] {
  const reached = new Set([initial])
  for (const name of reached)
    for (const { target } of transitionsOf(phases[name] ?? {}))
      if (target?.startsWith('#n_node/')) reached.add(target.slice('#n_node/'.length))
  return Object.keys(phases)
    .filter((name) => !reached.has(name))
    .map((name) => `nobody reaches the phase "${name}"`)
}

/** A transition that leads nowhere sets a timer anew, or it does nothing at all. */
const staysInVain = ({ actions = [] }: Transition): boolean => !actions.some(({ type }) => type === 'timer')

const isTarget = (target: string, phases: Fragment['phases'], ports: ReadonlySet<string>): boolean =>
  target === '#ended' ||
  (target.startsWith('#n_node/')
    ? Object.hasOwn(phases, target.slice('#n_node/'.length))
    : ports.has(target.slice('#n_'.length)))

const transitionsOf = ({ always = [], on = {} }: Phase): Transition[] => [
  ...always,
  ...Object.values(on).flat(),
]
const actionsOf = (phase: Phase): Action[] => [
  ...(phase.entry ?? []),
  ...transitionsOf(phase).flatMap(({ actions }) => actions ?? []),
]
