import type { Channel } from '@rekindle/runtime'
import type { AddressKind } from './AddressBook.ts'

/** Which address a channel needs; messages inside the app need none. */
export const addressKindOf: Readonly<Record<Channel, AddressKind | undefined>> = {
  sms: 'phone',
  email: 'email',
  push: 'push',
  wecom: 'wecom',
  inapp: undefined,
}
