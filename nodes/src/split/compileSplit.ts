import type { Action, ArmSlots, CompileContext, Fragment, Guard, Transition } from '@rekindle/runtime'
import type { SplitSettings } from './SplitSettings.ts'
import { slotsOf } from './slotsOf.ts'

/** The first arm whose guard holds; the last needs no guard, because the arms share all 10,000 slots. */
export function compileSplit({ experiment, arms }: SplitSettings, cx: CompileContext): Fragment {
  const slots = armSlots(arms)
  const always = slots.map(({ arm, control }, i): Transition => {
    const guard: Guard | undefined =
      i === slots.length - 1 ? undefined : { type: 'arm', params: { experiment, arms: slots, is: arm } }
    const assign: Action = { type: 'assign', params: { experiment, arm, control } }
    const onward = control && !cx.isDrawn(arm) ? cx.phase('watching', guard) : cx.to(arm, guard)
    return { ...onward, actions: [assign, ...(onward.actions ?? [])] }
  })
  const watched = slots.some(({ arm, control }) => control && !cx.isDrawn(arm))
  return {
    initial: 'drawing',
    phases: { drawing: { always }, ...(watched ? { watching: watching(cx) } : {}) },
  }
}

/** A control group without a path of its own rests here until its outcome can be counted. */
const watching = (cx: CompileContext) => ({
  entry: [cx.setTimer('watched', { kind: 'after', duration: cx.goalWindow })],
  on: { [cx.timer('watched')]: [cx.exit('control')] },
})

function armSlots(arms: SplitSettings['arms']): ArmSlots[] {
  let upTo = 0
  return arms.map(({ id, share, control }) => {
    upTo += slotsOf(share)
    return { arm: id, upTo, control: control === true }
  })
}
