import { inject } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../setup/database.ts'
import { type Death, inTurn } from './Deaths.ts'
import { Town, type TownOptions } from './Town.ts'

/** Nobody practises in it. */
export const liveSize = { live: 24, practice: 0 }

/** A town with live customers only, on a database that goes with it. */
export async function openLiveTown(
  deaths: Death[] = [],
  { leadTo = (url) => url, ...options }: Partial<TownOptions> & { leadTo?: (url: string) => string } = {},
): Promise<{ town: Town; close(): Promise<void> }> {
  const database: TestDatabase = await freshDatabase()
  const { url } = database
  const common = { url, script: inject('crashScript'), size: liveSize, nextDeath: inTurn(deaths) }
  const town = await Town.open({ ...common, urlOfMachines: leadTo(url), ...options })
  return {
    town,
    close: async () => {
      await town.close()
      await database.drop()
    },
  }
}
