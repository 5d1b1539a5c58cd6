import type { Binaries } from '../../server/src/db/embedded/findBinaries.ts';
/** A database of one test or one file, already migrated. */
export interface TestDatabase {
    url: string;
    drop(): Promise<void>;
}
/**
 * Address of the server in this folder, with a template database that holds all migrations. Every worker
 * may call it: the first starts the server and migrates, the others find it.
 */
export declare function prepareTestServer(dataDir: string, binaries?: Binaries, settings?: Record<string, string>): Promise<string>;
/** A new database, copied from the template. */
export declare function createTestDatabase(server: string): Promise<TestDatabase>;
