import { drainCustomers, type Engine, handOver } from '@rekindle/runtime/engine'

/** The engine of a ring, its one workspace, and what went wrong so far. */
interface Player {
  engine: Engine
  errors: readonly unknown[]
}

export const workspaceId = '0190a000-0000-7000-8000-000000000002'

/** Does all that is due at the ring's clock. Answers how many lane transactions it took. */
export async function playOn({ engine, errors }: Player): Promise<number> {
  const workspace = await engine.store.loadWorkspace(workspaceId)
  let transactions = 0
  for (;;) {
    const worked = await drainCustomers(engine, workspace)
    const settled = await handOver(engine, workspace)
    transactions += worked
    if (errors.length > 0) throw new Error(`The bench failed: ${JSON.stringify(errors[0])}`)
    if (worked + settled === 0) return transactions
  }
}
