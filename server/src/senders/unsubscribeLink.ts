import type { AddressBook } from '../addresses/AddressBook.ts'

/** What a link to opt out says: who, in which workspace, on which channel. It works without signing in. */
export interface Unsubscribe {
  workspaceId: string
  customerId: string
  channel: string
}

const words = ({ workspaceId, customerId, channel }: Unsubscribe): string[] => [
  'unsubscribe',
  workspaceId,
  customerId,
  channel,
]

/** Path of the link, signed: nobody can opt others out by guessing. */
export function formatUnsubscribe(book: AddressBook, link: Unsubscribe): string {
  const { workspaceId, customerId, channel } = link
  return `/u/${workspaceId}/${customerId}/${channel}/${book.sign(...words(link))}`
}

export const isSigned = (book: AddressBook, link: Unsubscribe, signature: string): boolean =>
  book.sign(...words(link)) === signature
