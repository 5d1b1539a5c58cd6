import type { Engine } from './Engine.ts'
import type { WorkName, WorkNumbers } from './EngineWatch.ts'

/** Does the work under the eyes of whoever looks on; nobody has to. */
export const observe = <T>(
  { watch }: Pick<Engine, 'watch'>,
  name: WorkName,
  about: { workspaceId: string; buckets?: number | undefined },
  act: () => Promise<T>,
  sum: (result: T) => WorkNumbers | undefined,
): Promise<T> => (watch ? watch.observe(name, about, act, sum) : act())
