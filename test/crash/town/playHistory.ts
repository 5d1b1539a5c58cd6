import type { TestDatabase } from '../../setup/testServer.ts'
import type { Death } from './Deaths.ts'
import { playTown } from './playTown.ts'
import { snapshotTown } from './snapshotTown.ts'
import { Town } from './Town.ts'

export interface History {
  end: Record<string, unknown[]>
  died: string[]
  complaints: string[]
}

const size = { live: 30, practice: 20 }

/** The days of the town on a database of its own, which goes after it. */
export async function playHistory(
  database: TestDatabase,
  script: string,
  nextDeath: () => Death | undefined,
): Promise<History> {
  const town = await Town.open({ url: database.url, script, size, nextDeath })
  try {
    await playTown(town, size)
    const end = await snapshotTown(town)
    return { end, died: town.died, complaints: town.complaints }
  } finally {
    await town.close()
    await database.drop()
  }
}
