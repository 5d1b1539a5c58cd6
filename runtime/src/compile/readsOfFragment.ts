import type { Fragment, Guard } from '../node/Fragment.ts'
import { type Reads, readsOf, readsOfWhere } from '../rule/readsOf.ts'

/** Guards are plain data, so what a node may read is found in its fragment and said nowhere else. */
export function readsOfFragment({ phases }: Fragment, into: Reads): void {
  for (const { always = [], on = {} } of Object.values(phases))
    for (const { guard } of [...always, ...Object.values(on).flat()]) if (guard) readsOfGuard(guard, into)
}

function readsOfGuard({ type, params }: Guard, into: Reads): void {
  switch (type) {
    case 'rule':
      readsOf(params.rule, into)
      return
    case 'where':
      readsOfWhere(params.rule, into)
      return
    case 'happened':
      into.events.add(params.event)
      if (params.where) readsOfWhere(params.where, into)
      return
    case 'due':
      if (params.spec.kind === 'date') into.attributes.add(params.spec.attr)
      return
    case 'arm':
      return
  }
}
