import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { RawSql } from '../db/index.ts'
import { keepHouseOnce } from './keepHouse.ts'

/** A database that lets a job be taken, and then fails it. */
function house(onJob: () => void) {
  const said: string[] = []
  const log = pino({ level: 'info' }, { write: (line) => void said.push(JSON.parse(line).msg) })
  const run = async (words: TemplateStringsArray) => {
    if (words.join().includes('insert into housekeeping')) return [{ job: 'it' }]
    onJob()
    throw new Error('closed')
  }
  // Begins when it is waited for, as the real one does: pieces of a statement are never run.
  const sql = (words: TemplateStringsArray) => ({
    // biome-ignore lint/suspicious/noThenProperty: a statement is waited for
    then: (...ends: Parameters<Promise<unknown>['then']>) => run(words).then(...ends),
  })
  return { house: { sql: sql as unknown as RawSql, log, now: () => 0 }, said }
}

test('a job that fails is complained about', async () => {
  const { house: ours, said } = house(() => {})
  await keepHouseOnce(ours)
  expect(new Set(said)).toEqual(new Set(['Housekeeping failed; tried again next time.']))
})

test('a job that ends because the server stops is no fault', async () => {
  const stopping = new AbortController()
  const { house: ours, said } = house(() => stopping.abort())
  await keepHouseOnce(ours, stopping.signal)
  expect(said).toEqual(['Housekeeping was broken off: the server stops.'])
})
