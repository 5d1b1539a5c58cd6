import type { CompileContext, Fragment, Guard, Phase, Since, Transition } from '@rekindle/runtime'
import { withoutUndefined } from '../withoutUndefined.ts'
import { dueSpecOf } from './dueSpecOf.ts'
import { type AwaitedEvent, eventsOf } from './eventsOf.ts'
import type { WaitFor } from './WaitSettings.ts'

/**
 * The first of the events leads out at once. When the highest rank counts, the lower ones are looked for as the time
 * is up; nothing outranks the topmost, so it leads out at once.
 */
export function untilEvent(settings: WaitFor<'event'>, cx: CompileContext): Fragment {
  const { lookBack, take } = settings
  const events = eventsOf(settings)
  const atOnce = take === 'highest' ? events.slice(0, 1) : events
  const looksBack = lookBack !== undefined && lookBack !== 'none'
  const waiting: Phase = {
    entry: [cx.setTimer('timeout', dueSpecOf(settings))],
    on: {
      ...listen(atOnce, looksBack ? lookBack : 'visit', cx),
      [cx.timer('timeout')]: [
        ...(take === 'highest' ? happened(events, looksBack ? lookBack : 'visit', cx) : []),
        cx.to('timeout'),
      ],
    },
  }
  if (!looksBack) return { initial: 'waiting', phases: { waiting } }
  const always = [...happened(atOnce, lookBack, cx), cx.phase('waiting')]
  return { initial: 'arriving', phases: { arriving: { always }, waiting } }
}

/** Several may be of one name, told apart by their properties. One told late counts by when it happened. */
function listen(
  events: readonly AwaitedEvent[],
  since: Since,
  cx: CompileContext,
): Record<string, Transition[]> {
  const on: Record<string, Transition[]> = {}
  for (const { port, event, where } of events) {
    const name = cx.event(event)
    const guard: Guard = { type: 'heard', params: withoutUndefined({ where, since }) }
    on[name] = [...(on[name] ?? []), cx.to(port, guard)]
  }
  return on
}

const happened = (events: readonly AwaitedEvent[], since: Since, cx: CompileContext): Transition[] =>
  events.map(({ port, event, where }) => {
    const guard: Guard = { type: 'happened', params: withoutUndefined({ event, where, since }) }
    return cx.to(port, guard)
  })
