import type { Guard } from '../node/Fragment.ts'
import type { StepScope } from './StepScope.ts'

/** The meaning of the guards a fragment may name. Leaves its notes in the scope. */
export function judgeGuard(scope: StepScope, { type, params }: Guard): boolean {
  switch (type) {
    case 'rule':
      return scope.judgeRule(params.rule, params.port)
    case 'heard':
      return scope.judgeEvent(params.where, params.since)
    case 'happened':
      return scope.hasHappened(params.event, params.where, params.since)
    case 'arm':
      return scope.armOf(params.experiment, params.arms) === params.is
    case 'due':
      return scope.dueOf(params.timer, params.spec).kind === params.is
    case 'moved':
      return scope.hasMoved(params.timer, params.spec, params.is)
  }
}
