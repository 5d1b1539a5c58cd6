import { LocalizedText, periods } from '@rekindle/runtime'
import { z } from 'zod'
import { Pool } from '../contract/people.ts'
import { inWorkspace } from '../db/index.ts'
import { defineRoute } from '../http/Route.ts'
import { createPool } from '../pools/createPool.ts'
import { listPools } from '../queries/stats/listPools.ts'
import { commandOf } from './commandOf.ts'

export const NewPool = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'an id of letters, digits, "-" and "_"'),
  title: LocalizedText,
  stock: z.int().min(0).max(10_000_000),
  /** Filled with `stock` anew in each of these, by the workspace's calendar; what is left over is lost. */
  per: z.enum(periods).optional(),
  /** One for each piece of stock, handed out in this order. */
  codes: z.array(z.string().min(1).max(100)).max(100_000).optional(),
})

export const poolRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/pools',
    permission: 'journeys.read',
    summary: 'Scarce things: how many there were, are held, and are left',
    response: z.array(Pool),
    run: ({ services, workspace }) =>
      inWorkspace(services.database.sql, workspace.id, (tx) => listPools(tx, workspace.id)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/pools',
    permission: 'workspace.admin',
    summary: 'Make a pool with its stock, and codes where it has some',
    body: NewPool,
    bodyBytes: 16 * 1024 * 1024,
    response: Pool,
    status: 201,
    idempotent: true,
    run: async (call) => {
      await createPool(commandOf(call), call.body)
      const { services, workspace, body } = call
      const pools = await inWorkspace(services.database.sql, workspace.id, (tx) =>
        listPools(tx, workspace.id),
      )
      return pools.find((pool) => pool.id === body.id)
    },
  }),
]
