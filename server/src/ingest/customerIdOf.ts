import { createHash } from 'node:crypto'
import { murmur3 } from '@rekindle/runtime'
import { bucketCount } from '../db/index.ts'

/** Who is meant: a name in the sender's own system, or a browser that has not said who it is. */
export type Identity = { userId: string } | { anonymousId: string }

/** The customer's id follows from the name alone (UUID version 5), so nobody has to look it up. */
export function customerIdOf(workspaceId: string, identity: Identity): string {
  const name = 'userId' in identity ? `user:${identity.userId}` : `anon:${identity.anonymousId}`
  const hash = createHash('sha1').update(spaceOf(workspaceId)).update(name).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** The library reads the workspace's id anew for every customer, which is most of what it does. */
function spaceOf(workspaceId: string): Buffer {
  const known = spaces.get(workspaceId)
  if (known) return known
  const space = Buffer.from(workspaceId.replaceAll('-', ''), 'hex')
  if (spaces.size >= mostKept) spaces.clear()
  spaces.set(workspaceId, space)
  return space
}
const spaces = new Map<string, Buffer>()

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
