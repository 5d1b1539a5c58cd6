import type { ArmSlots, Since } from '../node/Fragment.ts'
import type { Rule } from '../rule/Rule.ts'
import type { StepScope } from '../step/StepScope.ts'
import type { DueSpec } from '../time/DueSpec.ts'

/** Every machine event carries the scope of its step: facts and time are inputs, never the machine's own. */
export interface MachineEvent {
  type: string
  scope: StepScope
}
type Args = { event: MachineEvent }

/** The meaning of the guards a fragment may name. */
export const guards = {
  rule: ({ event }: Args, params: { rule: Rule; port?: string }): boolean =>
    event.scope.judgeRule(params.rule, params.port),
  where: ({ event }: Args, params: { rule: Rule }): boolean => event.scope.judgeEvent(params.rule),
  happened: ({ event }: Args, params: { event: string; where?: Rule | undefined; since: Since }): boolean =>
    event.scope.hasHappened(params.event, params.where, params.since),
  arm: ({ event }: Args, params: { experiment: string; arms: ArmSlots[]; is: string }): boolean =>
    event.scope.armOf(params.experiment, params.arms) === params.is,
  due: ({ event }: Args, params: { timer: string; spec: DueSpec; is: 'error' | 'past' | 'now' }): boolean =>
    event.scope.dueOf(params.timer, params.spec).kind === params.is,
  moved: ({ event }: Args, params: { timer: string; spec: DueSpec; is: 'error' | 'past' | 'due' }): boolean =>
    event.scope.hasMoved(params.timer, params.spec, params.is),
}
