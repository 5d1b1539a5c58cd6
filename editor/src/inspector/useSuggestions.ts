import { type Flow, Rule, readsOf } from '@rekindle/runtime'
import type { Catalogue, KnownName } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useContext, useMemo } from 'react'
import { catalogueQuery } from '../api/catalogue.ts'
import { useWorkspace } from '../api/session.ts'
import { EditingContext } from '../canvas/Editing.ts'

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

export interface Suggestions {
  /** Attributes as customers have them. */
  attributes: readonly KnownName[]
  /** Events that happened, that the product knows, and that the open journey names. */
  events: readonly string[]
  /** Properties seen of an event. */
  propertiesOf: (event: string) => readonly KnownName[]
}

const none: Catalogue = { customers: 0, attributes: [], events: [] }

/** Names to offer while somebody types, from real data. */
export function useSuggestions(): Suggestions {
  const { id: ws } = useWorkspace()
  const { data = none } = useQuery(catalogueQuery(ws))
  const editing = useContext(EditingContext)
  return useMemo(() => {
    const drawn = editing ? eventsOf(editing.document.getState().flow.nodes) : []
    const events = [...new Set([...data.events.map(({ name }) => name), ...usualEvents, ...drawn])].sort()
    const propertiesOf = (event: string) => data.events.find(({ name }) => name === event)?.properties ?? []
    return { attributes: data.attributes, events, propertiesOf }
  }, [data, editing])
}

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
