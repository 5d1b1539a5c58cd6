import type { Instant } from '@rekindle/runtime'
import type { EngineStore, PracticeWorld } from '@rekindle/runtime/engine'

/** When something happens next in a practice workspace; absent when nothing is under way. */
export async function nextPracticeInstant(
  store: EngineStore,
  world: PracticeWorld,
  workspaceId: string,
): Promise<Instant | undefined> {
  const found = await Promise.all([store.nextDueAt(workspaceId), world.nextAt(workspaceId)])
  const instants = found.filter((at) => at !== undefined)
  return instants.length === 0 ? undefined : Math.min(...instants)
}
