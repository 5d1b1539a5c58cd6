import type { AddressKind } from './AddressBook.ts'

const email = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\]{1,190}\.[^\s@.<>()[\],;:"\\]{2,63}$/

/** The address in the one form it is kept in; `undefined` when it can't be one. */
export function normalAddress(kind: AddressKind, text: string): string | undefined {
  const trimmed = text.trim()
  if (kind === 'email') return email.test(trimmed) && !trimmed.includes('..') ? trimmed : undefined
  if (kind === 'phone') return normalPhone(trimmed)
  return trimmed.length > 0 && trimmed.length <= 4_000 ? trimmed : undefined
}

/** Digits with an optional plus; spaces, dots, brackets and dashes are how people write them. */
function normalPhone(text: string): string | undefined {
  const digits = text.replace(/[\s().\-–]/g, '')
  return /^\+?\d{5,15}$/.test(digits) ? digits : undefined
}
