import type { Binaries } from '../../server/src/db/embedded/findBinaries.ts';
/** The server binaries of PostgreSQL 15; where apt can install them, it does. */
export declare function findPostgres15(): Binaries | undefined;
