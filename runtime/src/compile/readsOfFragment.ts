import type { Fragment, Guard } from '../node/Fragment.ts'
import { type Reads, readsOf, readsOfWhere } from '../rule/readsOf.ts'
import type { DueSpec } from '../time/DueSpec.ts'

/** Guards are plain data, so what a node may read is found in its fragment and said nowhere else. */
export function readsOfFragment({ phases }: Fragment, into: Reads): void {
  for (const { entry = [], always = [], on = {} } of Object.values(phases)) {
    const transitions = [...always, ...Object.values(on).flat()]
    for (const { guard } of transitions) if (guard) readsOfGuard(guard, into)
    for (const action of [...entry, ...transitions.flatMap(({ actions = [] }) => actions)])
      if (action.type === 'timer') readsOfDue(action.params.spec, into)
  }
}

function readsOfGuard({ type, params }: Guard, into: Reads): void {
  switch (type) {
    case 'rule':
      readsOf(params.rule, into)
      return
    case 'heard':
      if (params.where) readsOfWhere(params.where, into)
      return
    case 'happened':
      into.events.add(params.event)
      if (params.where) readsOfWhere(params.where, into)
      return
    case 'due':
    case 'moved':
      readsOfDue(params.spec, into)
      return
    case 'arm':
      return
  }
}

function readsOfDue(spec: DueSpec, into: Reads): void {
  if (spec.kind === 'date') into.attributes.add(spec.attr)
  if (spec.kind === 'bestHour') for (const name of spec.events) into.events.add(name)
}
