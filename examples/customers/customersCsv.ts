import type { LostCustomer } from '../../runtime/src/world/index.ts'

/** The customer list as the import reads it: UTF-8, a header, then one line a customer. */
export function customersCsv(customers: readonly LostCustomer[]): string {
  const attributes = [...new Set(customers.flatMap((customer) => Object.keys(customer.attributes)))]
  const header = ['id', 'email', 'phone', 'name', 'locale', 'timeZone', ...attributes]
  const rows = customers.map(({ externalId, email, phone, name, locale, timeZone, attributes: known }) => [
    externalId,
    email,
    phone,
    name,
    locale,
    timeZone,
    ...attributes.map((attribute) => known[attribute]),
  ])
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('')
}

function cell(value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
