import { cpuMsSoFar } from './benchServer.ts'

export interface Spent {
  ms: number
  /** Processor time of Node and PostgreSQL together. */
  cpuMs: number
  /** Of that, Node's. */
  nodeMs: number
}

/** What an act took, by the clock and by processor. */
export async function spentBy(act: () => Promise<unknown>): Promise<Spent> {
  const startedAt = performance.now()
  const before = cpuMsSoFar()
  const node = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(node)
  return {
    ms: performance.now() - startedAt,
    cpuMs: cpuMsSoFar() - before,
    nodeMs: (user + system) / 1_000,
  }
}
