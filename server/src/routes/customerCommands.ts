import { limits } from '@rekindle/runtime'
import { z } from 'zod'
import { Customer, ImportReport } from '../contract/people.ts'
import { addCustomer, NewCustomer } from '../customers/addCustomer.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { streamBody } from '../http/readBody.ts'
import { importCustomers } from '../imports/importCustomers.ts'
import { commandOf } from './commandOf.ts'

const ImportQuery = z.object({ dryRun: z.enum(['true', 'false']).default('false') })

/** A list with mistakes is answered by its report as well, as 422: the report says where each of them is. */
async function importList(call: WorkspaceCall<z.infer<typeof ImportQuery>>): Promise<Response> {
  const { services, workspace, context, query } = call
  const chunks: Uint8Array[] = []
  for await (const chunk of streamBody(context, limits.importBytes)) chunks.push(chunk)
  const report = await importCustomers(
    commandOf(call),
    services.addresses,
    Buffer.concat(chunks),
    query.dryRun === 'true',
  )
  if (report.written) services.ring(workspace.id)
  return context.json(report, report.problems.length > 0 ? 422 : 200)
}

export const customerCommandRoutes = [
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/customers',
    permission: 'customers.write',
    summary: 'Make or update one customer',
    body: NewCustomer,
    response: Customer,
    idempotent: true,
    run: async (call) => {
      const customer = await addCustomer(commandOf(call), call.services.addresses, call.body)
      call.services.ring(call.workspace.id)
      return customer
    },
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/customers/import',
    permission: 'customers.write',
    summary:
      'Bring in a list as CSV (UTF-8): all of it or nothing; with `dryRun=true`, tell what would happen',
    query: ImportQuery,
    rawBody: 'text/csv',
    response: ImportReport,
    run: importList,
  }),
]
