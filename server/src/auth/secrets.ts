import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody can guess: 256 bits, safe in addresses and headers. */
export const createSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret. Secrets are long and random, so a plain digest can't be turned back. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
