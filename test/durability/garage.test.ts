import { chanceOf } from '@rekindle/runtime'
import { practiceStart } from '@rekindle/runtime/world'
import { openDatabase } from '@rekindle/server/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ServerProcess } from '../setup/server/ServerProcess.ts'
import { snapshotCampaign } from './campaign/snapshotCampaign.ts'
import { expectAgreement } from './garage/expectAgreement.ts'
import { firstDifferences } from './garage/firstDifferences.ts'
import { type Garage, type Garages, openGarage } from './garage/openGarage.ts'
import {
  garageDays,
  garageEnd,
  playAndDie,
  playToEnd,
  playTogether,
  push,
  visit,
} from './garage/playGarage.ts'

const isFull = process.env.REKINDLE_FULL === '1'
const dayMs = 86_400_000

let garages: Garages
const copies: Garage[] = []

async function copy(): Promise<Garage> {
  const garage = await garages.copy()
  copies.push(garage)
  return garage
}

async function endOf({ url }: Garage): Promise<Record<string, unknown[]>> {
  const database = openDatabase(url, { connections: 4 })
  const snapshot = await snapshotCampaign(database.sql)
  await database.close()
  return snapshot
}

/** Played without a break by one server, whose numbers are examined on the way and at the end. */
async function playAlone(): Promise<Record<string, unknown[]>> {
  const garage = await copy()
  const server = await ServerProcess.start(garage)
  const client = await visit(server)
  await push(client, practiceStart + 9 * dayMs)
  await expectAgreement(garage, client)
  await push(client, garageEnd)
  await expectAgreement(garage, client)
  await server.stop()
  return endOf(garage)
}

let alone: ReturnType<typeof playAlone>

beforeAll(async () => {
  garages = await openGarage()
  alone = playAlone()
  // Each test waits for it: a failure is told there.
  alone.catch(() => {})
})

afterAll(async () => {
  await Promise.all(copies.map((garage) => garage.drop()))
  await garages.close()
})

/** Five moments: four in the busiest weeks, one anywhere before the last days. */
const momentsOf = (seed: string) =>
  Array.from(
    { length: 5 },
    (_, i) => chanceOf('kill', seed, `${i}`) * (i < 4 ? Math.min(21, garageDays - 3) : garageDays - 4),
  )
    .sort((a, b) => a - b)
    .map((days) => practiceStart + days * dayMs)

describe.concurrent(`${garageDays} days of the garage's campaign`, () => {
  test('end with every law kept at every node, by rows, page, doctor and command line', async () => {
    const end = await alone
    expect(end.left).toEqual([{ inbox: 0, mail: 0, claims: 0 }])
    expect(end.runs).toHaveLength(garages.customers)
    expect(garages.customers).toBeGreaterThan(90)
  })

  test.each(isFull ? ['first', 'second', 'third'] : ['first'])(
    'end the same for a server killed at five moments (%s) and started again',
    async (seed) => {
      const garage = await copy()
      for (const at of momentsOf(seed)) await playAndDie(garage, at)
      await playToEnd(garage)
      expect(firstDifferences(await alone, await endOf(garage))).toEqual({})
    },
  )

  // Two servers on one database are in the crash suite as well, in a smaller town.
  test.runIf(isFull)(
    'end the same for two servers on one database, the elder of which dies on the way',
    async () => {
      const garage = await copy()
      const moments = momentsOf('together')
      await playTogether(garage, moments)
      expect(firstDifferences(await alone, await endOf(garage))).toEqual({})
    },
  )
})
