import { type Instant, isoOf } from '@rekindle/runtime'
import { z } from 'zod'
import type { AddressBook } from '../addresses/AddressBook.ts'
import { maskAddress } from '../addresses/maskAddress.ts'
import { writeAudit } from '../audit.ts'
import type { Customer } from '../contract/people.ts'
import { ApiError } from '../http/ApiError.ts'
import { customerIdOf } from '../ingest/customerIdOf.ts'
import { postItems } from '../ingest/postItems.ts'
import { type ReadTraits, readTraitsStrictly } from '../ingest/readTraits.ts'
import { type Command, domainTime } from '../journeys/Command.ts'

export const NewCustomer = z.object({
  externalId: z.string().trim().min(1).max(200),
  email: z.string().max(320).nullish(),
  phone: z.string().max(40).nullish(),
  name: z.string().max(200).nullish(),
  locale: z.string().max(40).nullish(),
  timeZone: z.string().max(80).nullish(),
  attributes: z.record(z.string(), z.json()).default({}),
})
export type NewCustomer = z.infer<typeof NewCustomer>

/** One customer by hand. The lane makes or updates them a moment later; the answer is what they will be. */
export async function addCustomer(
  command: Command,
  addresses: AddressBook,
  given: NewCustomer,
): Promise<Customer> {
  const { sql, workspace, actor, now } = command
  const { externalId, attributes, name, ...fields } = given
  const present = Object.entries({ name, ...fields }).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  const read = readTraitsStrictly({
    ...attributes,
    ...(Object.fromEntries(present) as Record<string, string>),
  })
  if (typeof read === 'string') throw new ApiError('request.invalid', read)
  const customerId = customerIdOf(workspace.id, { userId: externalId })
  const at = domainTime(command)
  const { timeZone, locale, reachable } = read
  const item = {
    kind: 'identify' as const,
    externalId,
    attributes: read.attributes,
    timeZone,
    locale,
    reachable,
  }
  await postItems(sql, addresses, workspace.id, [{ customerId, item, addresses: read.addresses }], at)
  const entry = { workspaceId: workspace.id, actor, action: 'customer.add', subject: customerId, at: now }
  await writeAudit(sql, entry)
  return describe(customerId, externalId, read, at)
}

function describe(
  id: string,
  externalId: string,
  { addresses, attributes, locale, timeZone }: ReadTraits,
  at: Instant,
): Customer {
  const masked = (kind: 'email' | 'phone') => {
    const found = addresses.find((one) => one.kind === kind)
    return found ? maskAddress(kind, found.address) : null
  }
  return {
    id,
    externalId,
    name: typeof attributes.name === 'string' ? attributes.name : externalId,
    email: masked('email'),
    phone: masked('phone'),
    locale: locale ?? null,
    timeZone: timeZone ?? null,
    attributes,
    createdAt: isoOf(at),
    activeRuns: 0,
  }
}
