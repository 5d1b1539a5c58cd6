import type { Catalogue } from '../contract/catalogue.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { countSome, listSeenAttributes } from '../queries/catalogue/listSeenAttributes.ts'
import { listSeenProperties, type SeenProperty } from '../queries/catalogue/listSeenProperties.ts'
import { withinTime } from '../rules/withinTime.ts'
import { describeNames, type SeenValue } from './describeNames.ts'
import { groupedBy } from './groupedBy.ts'

/** How many of the newest and of the oldest customers are looked at. Their events are asked one customer at a time. */
const customersEach = 1_000
const doersEach = 200

/** What attributes and events there are and what values they have, learned from some of the customers. */
export function loadCatalogue(sql: RawSql, workspaceId: string): Promise<Catalogue> {
  return withinTime(() =>
    inWorkspace(sql, workspaceId, async (tx) => {
      await tx`set local statement_timeout = 5000`
      const attributes = describeNames(await listSeenAttributes(tx, workspaceId, customersEach))
      const properties = await listSeenProperties(tx, workspaceId, doersEach)
      const events = [...groupedBy(properties, ({ event }) => event)].map(([name, rows]) => ({
        name,
        seen: rows[0]?.events ?? 0,
        properties: describeNames(rows.filter(hasName)),
      }))
      return { customers: await countSome(tx, workspaceId, customersEach), attributes, events }
    }),
  )
}

const hasName = (row: SeenProperty): row is SeenProperty & SeenValue => row.name !== null
