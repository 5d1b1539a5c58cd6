import { advanceHomes, relayMail } from '@rekindle/runtime/engine'
import type { Ring } from './openRing.ts'
import { workspaceId } from './playOn.ts'

/** Moves and reads the mail of pools until there is none. Answers how many letters were moved or read. */
export async function relayPools({ engine }: Pick<Ring, 'engine'>): Promise<number> {
  const workspace = await engine.store.loadWorkspace(workspaceId)
  let done = 0
  for (;;) {
    const now =
      (await relayMail(engine, workspace, 'pool')) +
      (await advanceHomes(engine, workspace)) +
      (await relayMail(engine, workspace, 'customer'))
    if (now === 0) return done
    done += now
  }
}
