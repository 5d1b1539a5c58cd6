import { join } from 'node:path'
import { inject } from 'vitest'
import { findPostgres15 } from './findPostgres15.ts'
import { createTestDatabase, prepareTestServer, type TestDatabase } from './testServer.ts'

export type { TestDatabase } from './testServer.ts'

/** A new, migrated database on the PostgreSQL 18 of this run (about 25 ms). */
export function freshDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  if (!server)
    throw new Error('This Vitest project has no PostgreSQL: give it the globalSetup in vite.config.ts.')
  return createTestDatabase(server)
}

/**
 * The same on PostgreSQL 15, the oldest that is supported. Where there is none, the test is skipped by
 * the function that Vitest hands to it: `test('…', async ({ skip }) => { … await freshDatabase15(skip) })`.
 * With REKINDLE_REQUIRE_PG15=1 it fails instead.
 */
export async function freshDatabase15(skip: (note: string) => never): Promise<TestDatabase> {
  const binaries = findPostgres15()
  if (!binaries) {
    const note = 'PostgreSQL 15 is not on this machine: install it (Debian: apt-get install postgresql-15).'
    if (process.env.REKINDLE_REQUIRE_PG15 === '1') throw new Error(note)
    return skip(note)
  }
  return createTestDatabase(await prepareTestServer(join(inject('runFolder'), '15'), binaries))
}
