import { cpuMsSoFar } from './benchServer.ts'

export interface Spent {
  ms: number
  /** Processor time of Node and PostgreSQL together. */
  cpuMs: number
}

/** What an act took, by the clock and by processor. */
export async function spentBy(act: () => Promise<unknown>): Promise<Spent> {
  const startedAt = performance.now()
  const before = cpuMsSoFar()
  await act()
  return { ms: performance.now() - startedAt, cpuMs: cpuMsSoFar() - before }
}
