import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Identity } from './chooseIdentity.ts'

/** Gives a folder and all below it to the user who will run PostgreSQL, unless it is theirs already. */
export function giveTo(folder: string, { owner }: Identity): void {
  if (!owner) return
  const stat = statSync(folder)
  if (stat.uid === owner.uid && stat.gid === owner.gid) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), owner.uid, owner.gid)
  }
  // The folder itself last: it tells that the whole tree has been given.
  chownSync(folder, owner.uid, owner.gid)
}
