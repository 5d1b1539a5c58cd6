import type { AddressKind } from './AddressBook.ts'

/** What people see who may not see the address: enough to tell two apart, too little to use one. */
export function maskAddress(kind: AddressKind, address: string): string {
  if (kind === 'email') {
    const at = address.lastIndexOf('@')
    return `${address.slice(0, 1)}•••${address.slice(at)}`
  }
  if (kind === 'phone') return `${address.slice(0, 3)}••••${address.slice(-2)}`
  return `${address.slice(0, 2)}••••`
}
