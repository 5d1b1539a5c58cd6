import { loadAddresses } from '../addresses/loadAddresses.ts'
import { writeAudit } from '../audit.ts'
import { isAllowed } from '../auth/permissions.ts'
import type { Customer } from '../contract/people.ts'
import { ApiError } from '../http/ApiError.ts'
import type { WorkspaceCall } from '../http/Route.ts'

/** The customer with their real addresses, for whoever may see them. That they looked is written down. */
export async function revealed<C extends Customer>(call: WorkspaceCall, customer: C): Promise<C> {
  const { services, workspace, actor } = call
  if (!isAllowed(actor.role, 'customers.reveal'))
    throw new ApiError('permission.missing', `Role "${actor.role}" lacks "customers.reveal".`)
  const { sql } = services.database
  const open = (kind: 'email' | 'phone') =>
    loadAddresses(sql, services.addresses, workspace.id, kind, [customer.id])
  const [emails, phones] = await Promise.all([open('email'), open('phone')])
  const entry = { workspaceId: workspace.id, actor, action: 'customer.reveal', subject: customer.id }
  await writeAudit(sql, { ...entry, at: services.now() })
  return { ...customer, email: emails.get(customer.id) ?? null, phone: phones.get(customer.id) ?? null }
}
