import type { LaneWorkspace } from '../engine/EngineWorkspace.ts'
import type { Homes } from '../engine/Homes.ts'
import type { PoolMailRow } from '../lane/rows.ts'
import type { Tables } from './Tables.ts'

/** The homes of all pools, in memory. There are no codes: a simulation counts, it hands nothing out. */
export function memoryHomes(tables: Tables, workspace: LaneWorkspace): Homes {
  return {
    workspace,
    buckets: [0],
    takeLetters: async (limit) =>
      [...tables.homeMail]
        .sort(inOrder)
        .slice(0, limit)
        .map((letter) => ({ id: letter.id, letter })),
    loadPools: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const pool = tables.pools.get(id)
          return pool ? [[id, pool] as const] : []
        }),
      ),
    loadGrants: async (holdings) =>
      new Map(
        holdings.flatMap((holding) => {
          const grant = tables.grants.get(holding)
          return grant ? [[holding, grant] as const] : []
        }),
      ),
    loadCodes: async () => [],
    save: async (step, at) => {
      tables.pools.set(step.pool.id, step.pool)
      for (const [holding, grant] of step.grants) tables.grants.set(holding, grant)
      for (const { customerId, item } of step.answers)
        tables.customerMail.push({ id: tables.freshId(), subjectId: customerId, body: item, at })
    },
    consume: async (letters) => {
      const gone = new Set(letters)
      tables.homeMail = tables.homeMail.filter(({ id }) => !gone.has(id))
    },
  }
}

const inOrder = (a: PoolMailRow, b: PoolMailRow): number =>
  a.at - b.at || (a.holding < b.holding ? -1 : a.holding > b.holding ? 1 : 0)
