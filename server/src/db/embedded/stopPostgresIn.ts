import { findBinaries } from './findBinaries.ts'
import { placeIn } from './Place.ts'
import { readPostmaster } from './Postmaster.ts'
import { stopPostmaster } from './stopPostmaster.ts'

/** Stops whatever PostgreSQL runs in this folder, whoever started it and whoever uses it. */
export async function stopPostgresIn(dataDir: string): Promise<void> {
  const { cluster } = placeIn(dataDir)
  const postmaster = readPostmaster(cluster)
  if (postmaster) await stopPostmaster(postmaster, cluster, findBinaries())
}
