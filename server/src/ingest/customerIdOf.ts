import { murmur3 } from '@rekindle/runtime'
import { v5 } from 'uuid'
import { bucketCount } from '../db/index.ts'

/** Who is meant: a name in the sender's own system, or a browser that has not said who it is. */
export type Identity = { userId: string } | { anonymousId: string }

/** The customer's id follows from the name alone, so nobody has to look it up. */
export const customerIdOf = (workspaceId: string, identity: Identity): string =>
  v5('userId' in identity ? `user:${identity.userId}` : `anon:${identity.anonymousId}`, workspaceId)

/** Home of everything about a customer or a pool. */
export function bucketOf(subjectId: string): number {
  const known = buckets.get(subjectId)
  if (known !== undefined) return known
  const bucket = murmur3(subjectId) % bucketCount
  if (buckets.size >= mostKept) buckets.clear()
  buckets.set(subjectId, bucket)
  return bucket
}

/** A lane asks ten times for each customer: hashing them every time was a twentieth of its work. */
const buckets = new Map<string, number>()
const mostKept = 10_000
