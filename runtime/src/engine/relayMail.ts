import { crashPoint } from './crashPoint.ts'
import type { Engine } from './Engine.ts'
import type { MailKind } from './EngineStore.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import { observe } from './observe.ts'

const lettersAtOnce = 1_000

/**
 * Moves mail between buckets by two single-bucket transactions: first into the inbox, then out of the outgoing
 * tray. A letter may arrive twice, never not at all; who reads it knows it by the ask's id.
 */
export async function relayMail(
  engine: Engine,
  workspace: EngineWorkspace,
  kind: MailKind,
  signal?: AbortSignal,
): Promise<number> {
  let moved = 0
  for (;;) {
    if (signal?.aborted) return moved
    const letters = await observe(
      engine,
      'relay',
      { workspaceId: workspace.id },
      () => relayOnce(engine, workspace, kind),
      (count) => (count === 0 ? undefined : { letters: count }),
    )
    if (letters === 0) return moved
    moved += letters
  }
}

async function relayOnce({ store }: Engine, { id }: EngineWorkspace, kind: MailKind): Promise<number> {
  const letters = await store.deliverMail(id, kind, lettersAtOnce)
  if (letters.length === 0) return 0
  crashPoint('mail.afterDeliver')
  await store.forgetMail(id, letters)
  crashPoint('mail.afterForget')
  return letters.length
}
