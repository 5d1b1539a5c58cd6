import { setTimeout as pause } from 'node:timers/promises'
import { openRing } from './openRing.ts'
import { relayPools } from './relayPools.ts'

/*
 * One of several processes that fight over a pool on the database `url`, each with some engines with connections of their own,
 * until it is told to stop or killed.
 */
const [url = '', engines = '1'] = process.argv.slice(2)
const rings = Array.from({ length: Number(engines) }, () => openRing(url))
let isOver = false
process.on('disconnect', () => {
  isOver = true
})
process.send?.('ready')
await Promise.all(
  rings.map(async (ring) => {
    while (!isOver) if ((await relayPools(ring)) === 0) await pause(20)
    await ring.database.close()
  }),
)
