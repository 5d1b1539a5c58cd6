import { type Channel, isZone, type Json, limits } from '@rekindle/runtime'
import type { AddressKind } from '../addresses/AddressBook.ts'
import { normalAddress } from '../addresses/normalAddress.ts'

/** Traits sorted by where they belong. */
export interface ReadTraits {
  attributes: Record<string, Json>
  timeZone?: string
  locale?: string
  addresses: { kind: AddressKind; address: string }[]
  reachable: Channel[]
  /** What an address, zone or language can't be. Everything else of the customer can be kept all the same. */
  doubts: string[]
}

/** What each kind of address makes possible. A message inside the app needs none. */
const channelOf: Record<AddressKind, Channel> = { email: 'email', phone: 'sms', push: 'push', wecom: 'wecom' }
const addressTraits: Record<string, AddressKind> = {
  email: 'email',
  phone: 'phone',
  pushToken: 'push',
  wecomId: 'wecom',
}
const zoneTraits = ['timezone', 'timeZone']
const localeForm = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/**
 * Splits Segment's traits into attributes, addresses, zone and locale. Answers with a sentence when they can't
 * be kept at all. Who calls decides whether a doubt is a mistake, as in a list that people can mend, or a warning.
 */
export function readTraits(traits: Readonly<Record<string, Json>>): ReadTraits | string {
  const read: ReadTraits = { attributes: {}, addresses: [], reachable: ['inapp'], doubts: [] }
  for (const [name, value] of Object.entries(traits)) {
    const kind = Object.hasOwn(addressTraits, name) ? addressTraits[name] : undefined
    const doubt = kind ? readAddress(read, kind, value) : readPlace(read, name, value)
    if (doubt) read.doubts.push(doubt)
    const mistake = kind || isPlace(name) ? undefined : readAttribute(read, name, value)
    if (mistake) return mistake
  }
  const count = Object.keys(read.attributes).length
  return count > limits.attributes ? `${count} attributes: at most ${limits.attributes} are kept.` : read
}

/** The same for lists and forms that a person mends: a doubt is a mistake. */
export function readTraitsStrictly(traits: Readonly<Record<string, Json>>): ReadTraits | string {
  const read = readTraits(traits)
  return typeof read === 'string' ? read : (read.doubts[0] ?? read)
}

function readAddress(read: ReadTraits, kind: AddressKind, value: Json): string | undefined {
  if (value === null || value === '') return undefined
  const address = normalAddress(kind, String(value))
  if (address === undefined) return `${kind} "${clip(value)}" is not a valid ${nameOf[kind]}.`
  read.addresses.push({ kind, address })
  read.reachable.push(channelOf[kind])
  return undefined
}

const isPlace = (name: string): boolean => name === 'locale' || zoneTraits.includes(name)

function readPlace(read: ReadTraits, name: string, value: Json): string | undefined {
  if (!isPlace(name) || value === null || value === '') return undefined
  if (name !== 'locale') {
    if (typeof value !== 'string' || !isZone(value))
      return `Time zone "${clip(value)}" is unknown: use an IANA name.`
    read.timeZone = value
    return undefined
  }
  const locale = String(value).replace('_', '-')
  if (!localeForm.test(locale))
    return `Locale "${clip(value)}" is not a language tag such as "en" or "zh-CN".`
  read.locale = locale
  return undefined
}

function readAttribute(read: ReadTraits, name: string, value: Json): string | undefined {
  if (name.length === 0 || name.length > limits.attributeNameChars)
    return `Attribute name "${clip(name)}": use 1 to ${limits.attributeNameChars} characters.`
  if (typeof value === 'string' && value.length > limits.attributeTextChars)
    return `Attribute "${name}" has ${value.length} characters: at most ${limits.attributeTextChars} are kept.`
  read.attributes[name] = value
  return undefined
}

const nameOf: Record<AddressKind, string> = {
  email: 'e-mail address',
  phone: 'phone number',
  push: 'push token',
  wecom: 'WeCom id',
}

const clip = (value: Json): string =>
  String(value)
    .replace(/\p{Cc}/gu, '\u{FFFD}')
    .slice(0, 80)
