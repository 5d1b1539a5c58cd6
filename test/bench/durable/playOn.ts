import { drainCustomers, handOver } from '@rekindle/runtime/engine'
import { type Ring, workspaceId } from './openRing.ts'

/** Does all that is due at the ring's clock. Answers how many lane transactions it took. */
export async function playOn({ engine, errors }: Ring): Promise<number> {
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
