import { type TestDatabase } from './testServer.ts';
export type { TestDatabase } from './testServer.ts';
/** A new, migrated database on the PostgreSQL 18 of this run (about 25 ms). */
export declare function freshDatabase(): Promise<TestDatabase>;
/**
 * The same on PostgreSQL 15, the oldest that is supported. Where there is none, the test is skipped by
 * the function that Vitest hands to it: `test('…', async ({ skip }) => { … await freshDatabase15(skip) })`.
 * With REKINDLE_REQUIRE_PG15=1 it fails instead.
 */
export declare function freshDatabase15(skip: (note: string) => never): Promise<TestDatabase>;
