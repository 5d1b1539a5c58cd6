import { registry } from '@rekindle/nodes'
import { LocalizedText } from '@rekindle/runtime'
import { z } from 'zod'
import type { Transaction } from '../db/index.ts'

/** As much of a node as its name needs: drafts may have errors. */
const Named = z.object({ type: z.string(), title: z.union([z.string(), LocalizedText]).optional() })

/** What a node is called: its own title, else the name of its type; null for what is no node. */
export function stepName(node: unknown): LocalizedText | null {
  const { data } = Named.safeParse(node)
  if (!data) return null
  if (typeof data.title === 'string' && data.title !== '') return { en: data.title }
  if (typeof data.title === 'object' && Object.values(data.title).some(Boolean)) return data.title
  return registry.get(data.type)?.title ?? { en: data.type }
}

/** What a step of the draft is called, or of the newest version that has it. */
export async function loadStepName(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  node: string,
): Promise<LocalizedText | null> {
  const [found] = await tx<{ node: unknown }[]>`
    select node from (
      select draft -> 'nodes' -> ${node} as node, null as number from journeys
      where workspace_id = ${workspaceId} and id = ${journeyId}
      union all
      select flow -> 'nodes' -> ${node}, number from versions
      where workspace_id = ${workspaceId} and journey_id = ${journeyId}
    ) n where node is not null order by number desc nulls first limit 1`
  return stepName(found?.node)
}
