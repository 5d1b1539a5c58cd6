import type { Permission } from '@rekindle/server/contract'
import {
  Activity,
  LifeBuoy,
  ListFilter,
  PhoneCall,
  Send,
  Settings,
  UsersRound,
  Waypoints,
} from 'lucide-react'
import { useSession } from '../api/session.ts'

/** Every page of the navigation, in its order, with what one must be allowed to see it. */
export const places = [
  { to: '/w/$ws/journeys', name: 'journeys', icon: Waypoints, needs: 'journeys.read' },
  { to: '/w/$ws/customers', name: 'customers', icon: UsersRound, needs: 'customers.read' },
  { to: '/w/$ws/segments', name: 'segments', icon: ListFilter, needs: 'journeys.read' },
  { to: '/w/$ws/outbox', name: 'outbox', icon: Send, needs: 'messages.read' },
  { to: '/w/$ws/tasks', name: 'tasks', icon: PhoneCall, needs: 'tasks.read' },
  { to: '/w/$ws/attention', name: 'attention', icon: LifeBuoy, needs: 'customers.read' },
  { to: '/w/$ws/operations', name: 'operations', icon: Activity, needs: 'workspace.admin' },
  { to: '/w/$ws/settings', name: 'settings', icon: Settings, needs: 'journeys.read' },
] as const satisfies readonly { needs: Permission; [more: string]: unknown }[]
export type Place = (typeof places)[number]

/** The places this person may enter. */
export function useOpenPlaces(): Place[] {
  const { permissions } = useSession()
  return places.filter((place) => permissions.includes(place.needs))
}
