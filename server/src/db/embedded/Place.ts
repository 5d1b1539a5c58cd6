import { join } from 'node:path'

/** What lies in the folder of one embedded PostgreSQL. */
export interface Place {
  dataDir: string
  /** What PostgreSQL itself calls its data directory. */
  cluster: string
  lib: string
  log: string
  password: string
  lock: string
}

/** Names the files below a data folder; touches nothing. */
export const placeIn = (dataDir: string): Place => ({
  dataDir,
  cluster: join(dataDir, 'cluster'),
  lib: join(dataDir, 'lib'),
  log: join(dataDir, 'postgres.log'),
  password: join(dataDir, 'password'),
  lock: join(dataDir, 'start.lock'),
})
