import { type Flow, Rule, readsOf } from '@rekindle/runtime'
import type { Customer } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from '../api/queryClient.ts'
import { inWorkspace, request } from '../api/request.ts'
import { useWorkspace } from '../api/session.ts'
import { useFlow } from '../canvas/Editing.ts'
import { type KnownAttribute, knownAttributes } from './knownAttributes.ts'

/** Events the product itself records, and those its stories speak of. */
const usualEvents = [
  'order.paid',
  'visit.completed',
  'appointment.booked',
  'complaint.opened',
  'complaint.closed',
  'nps.answered',
  'message.opened',
  'message.clicked',
  'message.replied',
  'unsubscribed',
]

/** Names to offer while somebody types: attributes as real customers have them, events as the journey uses them. */
export function useSuggestions(): { attributes: readonly KnownAttribute[]; events: readonly string[] } {
  const { id: ws } = useWorkspace()
  const { data } = useQuery({
    queryKey: keys.still(ws, 'attributes'),
    queryFn: ({ signal }) =>
      request<{ items: Customer[] }>(inWorkspace(ws, 'customers'), { query: { limit: 100 }, signal }),
    select: ({ items }) => knownAttributes(items),
    staleTime: 60_000,
    retry: false,
  })
  const nodes = useFlow((flow) => flow.nodes)
  const events = useMemo(() => [...new Set([...usualEvents, ...eventsOf(nodes)])].sort(), [nodes])
  return { attributes: data ?? none, events }
}

const none: readonly KnownAttribute[] = []

/** Event names that settings mention anywhere, by rule or by a field called `event`. */
function eventsOf(nodes: Flow['nodes']): string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const rule = 'event' in value || 'all' in value || 'any' in value ? Rule.safeParse(value).data : undefined
    if (rule) for (const event of readsOf(rule).events) found.add(event)
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'event' && typeof inner === 'string' && inner !== '') found.add(inner)
      else look(inner)
    }
  }
  for (const node of Object.values(nodes)) look(node.settings)
  return [...found]
}
