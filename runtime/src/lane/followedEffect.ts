import type { Effect } from '../step/effects.ts'
import type { LaneContext } from './LaneContext.ts'

/**
 * The effect with the words of a version that only mends words, where the run's own follows it: everything else in it
 * is the same there.
 */
export function followedEffect({ env }: LaneContext, versionId: string, effect: Effect): Effect {
  const newer = env.version(env.control.copyFrom.get(versionId) ?? '')
  if (!newer) return effect
  for (const { entry = [] } of Object.values(newer.compiled.fragmentOf(effect.node)?.phases ?? {})) {
    const same = entry.find((action) => action.type === 'effect' && action.params.name === effect.name)
    if (same?.type === 'effect') return { ...effect, params: same.params.params } as Effect
  }
  return effect
}
