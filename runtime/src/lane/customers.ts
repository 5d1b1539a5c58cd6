import { limits } from '../flow/limits.ts'
import type { Json } from '../rule/Facts.ts'
import type { LaneContext } from './LaneContext.ts'
import type { CustomerRow } from './rows.ts'

type Fields = Partial<Pick<CustomerRow, 'externalId' | 'timeZone' | 'locale' | 'reachable' | 'isTest'>>

/** Makes sure the customer exists: an event for somebody unknown creates them. */
export function ensureCustomer(cx: LaneContext, externalId: string | undefined): CustomerRow {
  const known = cx.dossier.customer
  if (known) return known
  return putCustomer(cx, {
    id: cx.dossier.id,
    externalId,
    attributes: {},
    timeZone: undefined,
    locale: undefined,
    reachable: [],
    isTest: false,
    createdAt: cx.env.at,
  })
}

/** Merges traits; null clears one. `false` when nothing was new: then nothing may be triggered by it. */
export function mergeTraits(
  cx: LaneContext,
  traits: Readonly<Record<string, Json>>,
  fields: Fields = {},
): boolean {
  const customer = ensureCustomer(cx, fields.externalId)
  const attributes: Record<string, Json> = { ...customer.attributes }
  for (const [name, value] of Object.entries(traits)) {
    if (value === null) delete attributes[name]
    else if (Object.hasOwn(attributes, name) || Object.keys(attributes).length < limits.attributes)
      attributes[name] = value
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const reachable = [...new Set([...customer.reachable, ...(fields.reachable ?? [])])]
  const merged: CustomerRow = { ...customer, ...given, attributes, reachable }
  if (JSON.stringify(merged) === JSON.stringify(customer)) return false
  putCustomer(cx, merged)
  return true
}

export function updateAttributes(
  cx: LaneContext,
  set: Readonly<Record<string, Json>>,
  unset: readonly string[],
): void {
  mergeTraits(cx, { ...Object.fromEntries(unset.map((name) => [name, null])), ...set })
}

export function putCustomer({ dossier, changes }: LaneContext, customer: CustomerRow): CustomerRow {
  dossier.customer = customer
  changes.customers.set(customer.id, customer)
  return customer
}
