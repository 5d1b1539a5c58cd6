import type { CompileContext, DueSpec, Fragment, Guard, Transition } from '@rekindle/runtime'
import { withoutUndefined } from '../withoutUndefined.ts'
import { dueSpecOf } from './dueSpecOf.ts'
import type { WaitFor, WaitSettings } from './WaitSettings.ts'

/** Each way of waiting as phases: `arriving` decides at once, `waiting` rests. */
export function compileWait(settings: WaitSettings, cx: CompileContext): Fragment {
  switch (settings.mode) {
    case 'duration':
      return forDuration(settings, cx)
    case 'window':
      return untilWindow(settings, cx)
    case 'date':
      return untilDate(settings, cx)
    case 'event':
      return untilEvent(settings, cx)
  }
}

const waitingFor = (spec: DueSpec, cx: CompileContext) => ({
  entry: [cx.setTimer('due', spec)],
  on: { [cx.timer('due')]: [cx.to('done')] },
})

function forDuration(settings: WaitFor<'duration'>, cx: CompileContext): Fragment {
  return { initial: 'waiting', phases: { waiting: waitingFor(dueSpecOf(settings), cx) } }
}

function untilWindow(settings: WaitFor<'window'>, cx: CompileContext): Fragment {
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
      waiting: waitingFor(spec, cx),
    },
  }
}

function tooLate(late: WaitFor<'date'>['late'], guard: Guard, cx: CompileContext): Transition {
  if (late === 'exit') return { ...cx.exit('expired'), guard }
  return cx.to(late === 'port' ? 'late' : 'done', guard)
}

function untilEvent(settings: WaitFor<'event'>, cx: CompileContext): Fragment {
  const { event, where, lookBack } = settings
  const waiting = {
    entry: [cx.setTimer('timeout', dueSpecOf(settings))],
    on: {
      [cx.event(event)]: [cx.to('happened', where && { type: 'where', params: { rule: where } })],
      [cx.timer('timeout')]: [cx.to('timeout')],
    },
  }
  if (lookBack === undefined || lookBack === 'none') return { initial: 'waiting', phases: { waiting } }
  const happened: Guard = { type: 'happened', params: withoutUndefined({ event, where, since: lookBack }) }
  return {
    initial: 'arriving',
    phases: { arriving: { always: [cx.to('happened', happened), cx.phase('waiting')] }, waiting },
  }
}
