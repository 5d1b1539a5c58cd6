import type { CompiledFlow, LocalizedText } from '@rekindle/runtime'
import type { PublishPreview } from '../contract/journeys.ts'
import type { Transaction } from '../db/index.ts'

/** What the drawing gives out from stock: by node, how much of its pool is free; null where there is no such pool. */
export async function loadStock(
  tx: Transaction,
  workspaceId: string,
  compiled: CompiledFlow,
): Promise<PublishPreview['stock']> {
  const asked = Object.keys(compiled.flow.nodes).flatMap((node) =>
    poolsOf(compiled, node).map((pool) => ({ node, pool })),
  )
  if (asked.length === 0) return []
  const rows = await tx<{ id: string; title: LocalizedText; free: number }[]>`
    select id, title, free::int as free from pools
    where workspace_id = ${workspaceId} and id = any(${asked.map(({ pool }) => pool)}::text[])`
  const known = new Map(rows.map((row) => [row.id, row]))
  return asked.map(({ node, pool }) => {
    const found = known.get(pool)
    return { node, pool, title: found?.title ?? null, free: found?.free ?? null }
  })
}

function poolsOf({ flow, fragmentOf }: CompiledFlow, node: string): string[] {
  if (flow.nodes[node]?.disabled) return []
  const phases = Object.values(fragmentOf(node)?.phases ?? {})
  return phases.flatMap(({ entry = [] }) =>
    entry.flatMap((action) => {
      if (action.type !== 'effect' || action.params.name !== 'pool.ask') return []
      const { pool } = action.params.params as { pool?: string }
      return pool === undefined ? [] : [pool]
    }),
  )
}
