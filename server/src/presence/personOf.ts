import { createHash } from 'node:crypto'

/** Names a person in a room without telling the id of the account. */
export const personOf = (userId: string, room: string): string =>
  `person_${createHash('sha256').update(`${room} ${userId}`).digest('hex').slice(0, 16)}`
