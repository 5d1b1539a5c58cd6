import type { RawSql } from '@rekindle/server/db'
import { BucketGroups } from '../../server/src/citus/BucketGroups.ts'
import { bucketCount } from '../../server/src/db/ensureWorkspace.ts'

/** Has every statement written as on a cluster, of one shard: all buckets may share a transaction. */
export const oneShard = (sql: RawSql): BucketGroups =>
  new BucketGroups(sql, async () => Array<number>(bucketCount).fill(0))
