import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { parseArgs } from 'node:util'
import { stopPostgresIn } from '../../server/src/db/embedded/stopPostgresIn.ts'
import { firstDifferences } from '../durability/garage/firstDifferences.ts'
import { createTestDatabase, prepareTestServer } from '../setup/testServer.ts'
import { bundleServer } from './machine/bundleServer.ts'
import { drawnDeaths, inTurn } from './town/Deaths.ts'
import { playHistory } from './town/playHistory.ts'
import { tallyOf } from './town/tallyOf.ts'

/**
 * Kills servers by the thousand and compares every end with the end of a twin that nobody killed. PostgreSQL is a
 * real one with its ordinary settings. Exit 1 at the first history that ends otherwise.
 */
const { values } = parseArgs({
  args: argv.slice(2),
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const wanted = Number(values.kills)
const firstSeed = Number(values.seed)
const folder = mkdtempSync(join(tmpdir(), 'rekindle-torture-'))

async function torture(): Promise<number> {
  const script = await bundleServer(folder)
  const dataDir = join(folder, 'pg')
  mkdirSync(dataDir)
  const server = await prepareTestServer(dataDir, undefined, { max_connections: '100' })
  const database = () => createTestDatabase(server)
  const startedAt = performance.now()
  const twin = await playHistory(await database(), script, inTurn([]))
  console.log(`The twin took ${Math.round((performance.now() - startedAt) / 1_000)} s.`)
  const died: string[] = []
  for (let seed = firstSeed; died.length < wanted; seed++) {
    const history = await playHistory(await database(), script, drawnDeaths(seed))
    died.push(...history.died)
    const differences = firstDifferences(twin.end, history.end)
    const seconds = Math.round((performance.now() - startedAt) / 1_000)
    console.log(
      `${died.length} of ${wanted} kills, ${seconds} s: seed ${seed} died ${history.died.length} times.`,
    )
    if (Object.keys(differences).length === 0) continue
    console.log(JSON.stringify(differences, null, 2))
    console.log(`Deaths: ${history.died.join(', ')}\n${history.complaints.join('')}`)
    console.log(`FAILED. Again: npm run torture -- --kills 1 --seed ${seed}`)
    return 1
  }
  console.log(`\nKills by place: ${tallyOf(died)}`)
  console.log(`${died.length} kills survived: every history ended as its twin, every law held.`)
  return 0
}

let code = 3
try {
  code = await torture()
} finally {
  await stopPostgresIn(join(folder, 'pg'))
  rmSync(folder, { recursive: true, force: true })
}
exit(code)
