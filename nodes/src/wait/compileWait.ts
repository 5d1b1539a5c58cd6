import type { CompileContext, DueSpec, Fragment, Guard, Phase, Transition } from '@rekindle/runtime'
import { dueSpecOf } from './dueSpecOf.ts'
import { untilEvent } from './untilEvent.ts'
import type { WaitFor, WaitSettings } from './WaitSettings.ts'

/** Each way of waiting as phases: `arriving` decides at once, `waiting` rests. */
export function compileWait(settings: WaitSettings, cx: CompileContext): Fragment {
  switch (settings.mode) {
    case 'duration':
      return forDuration(settings, cx)
    case 'window':
      return untilHour(settings, cx)
    case 'date':
      return untilDate(settings, cx)
    case 'event':
      return untilEvent(settings, cx)
    case 'rule':
      return untilRule(settings, cx)
    case 'bestHour':
      return untilHour(settings, cx)
  }
}

const waitingFor = (spec: DueSpec, cx: CompileContext) => ({
  entry: [cx.setTimer('due', spec)],
  on: { [cx.timer('due')]: [cx.to('done')] },
})

function forDuration(settings: WaitFor<'duration'>, cx: CompileContext): Fragment {
  return { initial: 'waiting', phases: { waiting: waitingFor(dueSpecOf(settings), cx) } }
}

/** Within the hours people pass at once. */
function untilHour(settings: WaitFor<'window' | 'bestHour'>, cx: CompileContext): Fragment {
  const spec = dueSpecOf(settings)
  return {
    initial: 'arriving',
    phases: {
      arriving: { always: [cx.to('done', cx.dueAt('due', spec, 'now')), cx.phase('waiting')] },
      waiting: waitingFor(spec, cx),
    },
  }
}

function untilDate(settings: WaitFor<'date'>, cx: CompileContext): Fragment {
  const spec = dueSpecOf(settings)
  return {
    initial: 'arriving',
    phases: {
      arriving: {
        always: [
          cx.to('error', cx.dueAt('due', spec, 'error')),
          tooLate(settings.late, cx.dueAt('due', spec, 'past'), cx),
          cx.phase('waiting'),
        ],
      },
      waiting: settings.fix
        ? waitingFor(spec, cx)
        : { ...waitingFor(spec, cx), on: followed(settings, spec, cx) },
    },
  }
}

/** A date that changes meanwhile takes the wait with it. */
function followed({ late }: WaitFor<'date'>, spec: DueSpec, cx: CompileContext): Phase['on'] {
  return {
    ...waitingFor(spec, cx).on,
    [cx.look]: [
      cx.to('error', cx.moved('due', spec, 'error')),
      tooLate(late, cx.moved('due', spec, 'past'), cx),
      cx.stay([cx.setTimer('due', spec)], cx.moved('due', spec, 'due')),
    ],
  }
}

function tooLate(late: WaitFor<'date'>['late'], guard: Guard, cx: CompileContext): Transition {
  if (late === 'exit') return { ...cx.exit('expired'), guard }
  return cx.to(late === 'port' ? 'late' : 'done', guard)
}

/** Looks again whenever anything is new of the customer, and when time alone may have changed the rule. */
function untilRule(settings: WaitFor<'rule'>, cx: CompileContext): Fragment {
  const holds = cx.to('happened', cx.when(settings.when, 'happened'))
  return {
    initial: 'arriving',
    phases: {
      arriving: { always: [holds, cx.phase('waiting')] },
      waiting: {
        entry: [cx.setTimer('timeout', dueSpecOf(settings))],
        on: { [cx.look]: [holds], [cx.timer('timeout')]: [cx.to('timeout')] },
      },
    },
  }
}
