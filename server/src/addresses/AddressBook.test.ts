import { expect, test } from 'vitest'
import { createAddressBook, ownerOf } from './AddressBook.ts'
import { maskAddress } from './maskAddress.ts'
import { normalAddress } from './normalAddress.ts'

const book = createAddressBook(Buffer.alloc(32, 7))
const owner = ownerOf('w', 'c', 'phone')

test('a sealed address is opened again, and looks different each time it is sealed', () => {
  const sealed = book.seal('+8613800138000', owner)
  expect(book.open(sealed, owner)).toBe('+8613800138000')
  expect(book.seal('+8613800138000', owner).equals(sealed)).toBe(false)
})

test('an address that was moved to another customer, or changed, can not be opened', () => {
  const sealed = book.seal('+8613800138000', owner)
  expect(() => book.open(sealed, ownerOf('w', 'other', 'phone'))).toThrow()
  sealed[14] = (sealed[14] ?? 0) ^ 1
  expect(() => book.open(sealed, owner)).toThrow()
})

test('equal addresses of a workspace have equal indexes, those of two workspaces do not', () => {
  expect(book.indexOf('w', 'Ada@example.com').equals(book.indexOf('w', 'ada@example.com'))).toBe(true)
  expect(book.indexOf('w', 'ada@example.com').equals(book.indexOf('v', 'ada@example.com'))).toBe(false)
})

test('a key of another length is refused', () => {
  expect(() => createAddressBook(Buffer.alloc(16))).toThrow(/32 bytes/)
})

test('a mask tells two people apart and reaches neither', () => {
  expect(maskAddress('phone', '+8613800138000')).toBe('+86••••00')
  expect(maskAddress('email', 'ada@example.com')).toBe('a•••@example.com')
})

test('addresses are kept in one form; what can be none is none', () => {
  expect(normalAddress('phone', '+44 (0) 7700-900.001')).toBe('+4407700900001')
  expect(normalAddress('phone', 'call me')).toBeUndefined()
  expect(normalAddress('email', ' ada@example.com ')).toBe('ada@example.com')
  for (const text of ['ada', 'a@b', 'a b@c.de', 'a@b..de', '<a@b.de>'])
    expect(normalAddress('email', text)).toBeUndefined()
})
