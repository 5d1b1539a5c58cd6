import { z } from 'zod'
import { normalAddress } from '../addresses/normalAddress.ts'
import { Customer, CustomerDetail } from '../contract/people.ts'
import { page } from '../contract/shared.ts'
import { revealed } from '../customers/revealed.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { cursors, formatCursor, PageQuery, parseCursor } from '../http/cursor.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { countCustomers, listCustomers } from '../queries/stats/listCustomers.ts'
import { loadCustomerDetail } from '../queries/stats/loadCustomerDetail.ts'

const CustomerQuery = PageQuery.extend({ q: z.string().max(200).optional() })

const DetailQuery = z.object({ reveal: z.enum(['true', 'false']).optional() })

async function list(call: WorkspaceCall<z.infer<typeof CustomerQuery>>) {
  const { services, workspace, query } = call
  const q = query.q?.trim() || undefined
  const typed = q && (normalAddress('email', q) ?? normalAddress('phone', q))
  const address = typed ? services.addresses.indexOf(workspace.id, typed) : undefined
  const about = { workspaceId: workspace.id, q, address }
  const after = parseCursor(query.cursor, cursors.byTime)
  const { items, next, total } = await inWorkspace(services.database.sql, workspace.id, async (tx) => ({
    ...(await listCustomers(tx, { ...about, after, limit: query.limit })),
    total: await countCustomers(tx, about),
  }))
  return { items, ...(next ? { next: formatCursor(next) } : {}), total }
}

async function detail(call: WorkspaceCall<z.infer<typeof DetailQuery>>): Promise<CustomerDetail> {
  const id = uuidOf(call.params.id)
  const { services, workspace } = call
  const found = await inWorkspace(services.database.sql, workspace.id, (tx) =>
    loadCustomerDetail(tx, workspace.id, id),
  )
  if (!found) throw new ApiError('resource.missing', 'There is no such customer.')
  return call.query.reveal === 'true' ? revealed(call, found) : found
}

export const customerRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/customers',
    permission: 'customers.read',
    summary: 'Customers in the order they came; `q` is part of a name, an id or a whole address',
    query: CustomerQuery,
    response: page(Customer),
    run: list,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/customers/:id',
    permission: 'customers.read',
    summary: 'A customer with runs, events and consents; `reveal=true` opens the addresses',
    query: DetailQuery,
    response: CustomerDetail,
    run: detail,
  }),
]
