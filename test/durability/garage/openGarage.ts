import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@rekindle/server/db'
import { expect, inject, vi } from 'vitest'
import {
  createDatabase,
  dropDatabase,
  toDatabaseUrl,
} from '../../../server/src/db/embedded/createDatabase.ts'
import { ServerProcess } from '../../setup/server/ServerProcess.ts'
import { thinOut } from './thinOut.ts'

/** A database with the practice garage in it, filled by a server, and the environment its servers need. */
export interface Garage {
  url: string
  env: Record<string, string>
  /** The command line that its servers run. */
  script: string
  drop(): Promise<void>
}

/** Copies of one garage, in which `customers` people are. */
export interface Garages {
  customers: number
  copy(): Promise<Garage>
  close(): Promise<void>
}

/**
 * The garage as a server leaves it at its first start: 280 customers, two stories published, the clock not moved yet.
 * In `npm test` every third of them stays. Ids of journeys are drawn when they are made, so twins are copies of one
 * such database.
 */
export async function openGarage(): Promise<Garages> {
  const server = inject('postgres')
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-garage-'))
  const filled = nameOf('filled')
  const garageOf = (name: string): Garage => {
    const url = toDatabaseUrl(server, name)
    const env = { DATABASE_URL: url, REKINDLE_DIR: folder, REKINDLE_LOG: 'error' }
    return { url, env, script: inject('scripts').rekindle, drop: () => dropDatabase(server, name) }
  }
  await createDatabase(server, filled, 'migrated')
  const first = await ServerProcess.start(garageOf(filled))
  await untilKnown(garageOf(filled).url)
  await first.stop()
  const customers = process.env.REKINDLE_FULL === '1' ? 280 : await thinOut(garageOf(filled).url)
  return {
    customers,
    async copy() {
      const name = nameOf('garage')
      await createDatabase(server, name, filled)
      return garageOf(name)
    },
    async close() {
      await dropDatabase(server, filled)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Until the lanes have read who the customers are. */
async function untilKnown(url: string): Promise<void> {
  const database = openDatabase(url, { connections: 1 })
  await vi.waitFor(
    async () => {
      const [row] = await database.sql<{ known: number; unread: number }[]>`
        select (select count(*)::int from customers) as known, (select count(*)::int from inbox) as unread`
      expect(row).toEqual({ known: 280, unread: 0 })
    },
    { timeout: 300_000, interval: 100 },
  )
  await database.close()
}

const nameOf = (kind: string) => `${kind}_${randomBytes(8).toString('hex')}`
