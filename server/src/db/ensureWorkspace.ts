import type { Instant } from '@rekindle/runtime'
import { defaultPolicy, type Policy } from '@rekindle/runtime/policy'
import type { RawSql } from './openDatabase.ts'

/** How many slices the customers of a workspace are cut into. Fixed for all time: ids hash into them. */
export const bucketCount = 1024

export interface NewWorkspace {
  id: string
  name: string
  mode: 'practice' | 'live'
  zone: string
  currency: string
  brand: string
  locales: string[]
  seed: string
  policy?: Policy
  /** Where a practice clock begins. */
  clockAt?: Instant
}

/** Makes the workspace with its lanes unless it is there. Answers whether it was made now. */
export function ensureWorkspace(sql: RawSql, workspace: NewWorkspace, createdAt: Instant): Promise<boolean> {
  const { id, name, mode, zone, currency, brand, locales, seed, policy = defaultPolicy } = workspace
  const clockAt = mode === 'practice' ? (workspace.clockAt ?? createdAt) : null
  return sql.begin(async (tx) => {
    const made = await tx`
      insert into workspaces (id, name, mode, zone, currency, brand, locales, policy, seed,
        clock_at, clock_started_at, created_at)
      values (${id}, ${name}, ${mode}, ${zone}, ${currency}, ${brand}, ${locales}, ${tx.json(policy as never)}, ${seed},
        ${clockAt}, ${clockAt}, ${createdAt})
      on conflict (id) do nothing returning id`
    await tx`
      insert into lanes (workspace_id, bucket) select ${id}, generate_series(0, ${bucketCount - 1})
      on conflict do nothing`
    return made.length > 0
  }) as Promise<boolean>
}
