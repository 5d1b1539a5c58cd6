import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { SettingsError } from '../SettingsError.ts'

export const addressKinds = ['email', 'phone', 'push', 'wecom'] as const
export type AddressKind = (typeof addressKinds)[number]

/** Seals addresses for the database and opens them for senders. */
export interface AddressBook {
  /** Different each time. `owner` ties it to its row: a sealed address moved to another customer can't be opened. */
  seal(address: string, owner: string): Buffer
  open(sealed: Uint8Array, owner: string): string
  /** The same for equal addresses of a workspace: finds a customer by address without opening any. */
  indexOf(workspaceId: string, address: string): Buffer
  /** A short signature of words, for links that carry no session. */
  sign(...words: string[]): string
}

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** An address book of one key of 32 bytes; encryption, index and signatures use keys derived from it. */
export function createAddressBook(key: Uint8Array): AddressBook {
  if (key.byteLength !== 32)
    throw new SettingsError(
      `The key of addresses has ${key.byteLength} bytes: give 32 bytes in base64 by REKINDLE_KEY, or bring back the file "address.key".`,
    )
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, 'rekindle', purpose, 32))
  const sealing = derive('addresses')
  const indexing = derive('address index')
  const signing = derive('signatures')
  return {
    seal(address, owner) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, sealing, iv).setAAD(Buffer.from(owner))
      return Buffer.concat([iv, cipher.update(address, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv(algorithm, sealing, bytes.subarray(0, ivBytes))
      decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString(
        'utf8',
      )
    },
    indexOf: (workspaceId, address) =>
      createHmac('sha256', indexing).update(`${workspaceId}\n${address.toLowerCase()}`).digest(),
    sign: (...words) => createHmac('sha256', signing).update(words.join('\n')).digest('base64url'),
  }
}

/** What seals an address to its row. */
export const ownerOf = (workspaceId: string, customerId: string, kind: AddressKind): string =>
  `${workspaceId}:${customerId}:${kind}`
