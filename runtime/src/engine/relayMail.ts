import { crashPoint } from './crashPoint.ts'
import type { Engine } from './Engine.ts'
import type { MailKind } from './EngineStore.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'

const lettersAtOnce = 1_000

/**
 * Moves mail between buckets by two single-bucket transactions: first into the inbox, then out of the outgoing
 * tray. A letter may arrive twice, never not at all; who reads it knows it by the ask's id.
 */
export async function relayMail(
  { store }: Engine,
  workspace: EngineWorkspace,
  kind: MailKind,
  signal?: AbortSignal,
): Promise<number> {
  let moved = 0
  for (;;) {
    if (signal?.aborted) return moved
    const letters = await store.deliverMail(workspace.id, kind, lettersAtOnce)
    if (letters.length === 0) return moved
    crashPoint('mail.afterDeliver')
    await store.forgetMail(workspace.id, letters)
    crashPoint('mail.afterForget')
    moved += letters.length
  }
}
