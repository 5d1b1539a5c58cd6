import { examine } from '../../../server/src/queries/doctor/examine.ts'
import { snapshotCampaign } from '../../durability/campaign/snapshotCampaign.ts'
import { liveId, practiceId } from './setUpTown.ts'
import type { Town } from './Town.ts'

/** Everything that a crash must not change: rows, what the provider got, and what the doctor says of both workspaces. */
export async function snapshotTown({ sql, provider }: Town): Promise<Record<string, unknown[]>> {
  // Versions and users get their ids by chance.
  const byChance = await sql<{ id: string; name: string }[]>`
    select id, journey_id || ' v' || number as name from versions union all select id, name from users`
  const nameOf = new Map(byChance.map(({ id, name }) => [id, name]))
  const told = (row: unknown) => JSON.stringify(row).replace(uuids, (id) => nameOf.get(id) ?? id)
  const rows = await snapshotCampaign(sql)
  const named = Object.entries(rows).map(([table, list]): [string, unknown[]] => [
    table,
    inOrder(list.map(told)),
  ])
  const doctors = await Promise.all([liveId, practiceId].map((id) => examine(sql, id)))
  return {
    ...Object.fromEntries(named),
    stuck: [...(await sql`select customer_id, error from stuck_customers`)],
    received: inOrder(provider.received.map((message) => JSON.stringify(message))),
    contradictions: provider.contradictions,
    findings: doctors.flatMap(({ findings }) => findings),
  }
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const inOrder = (lines: string[]): string[] => lines.sort()
