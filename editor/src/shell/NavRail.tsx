import type { Permission } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
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
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { AttentionBadge } from './AttentionBadge.tsx'

const places = [
  { to: '/w/$ws/journeys', name: 'journeys', icon: Waypoints, needs: 'journeys.read' },
  { to: '/w/$ws/customers', name: 'customers', icon: UsersRound, needs: 'customers.read' },
  { to: '/w/$ws/segments', name: 'segments', icon: ListFilter, needs: 'journeys.read' },
  { to: '/w/$ws/outbox', name: 'outbox', icon: Send, needs: 'messages.read' },
  { to: '/w/$ws/tasks', name: 'tasks', icon: PhoneCall, needs: 'tasks.read' },
  { to: '/w/$ws/attention', name: 'attention', icon: LifeBuoy, needs: 'customers.read' },
  { to: '/w/$ws/operations', name: 'operations', icon: Activity, needs: 'workspace.admin' },
  { to: '/w/$ws/settings', name: 'settings', icon: Settings, needs: 'journeys.read' },
] as const satisfies readonly { needs: Permission; [more: string]: unknown }[]

/** The slim navigation at the left: only places the person may enter. */
export function NavRail({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const { permissions } = useSession()
  return (
    <nav
      aria-label={t('shell:nav.label')}
      className="flex w-22 shrink-0 flex-col gap-1 overflow-y-auto border-r bg-surface px-1.5 py-3"
    >
      {places
        .filter((place) => permissions.includes(place.needs))
        .map(({ to, name, icon: Icon }) => (
          <Link
            key={name}
            to={to}
            params={{ ws }}
            className="flex flex-col items-center gap-1 rounded-xl px-0.5 py-2 text-[11px] leading-4 font-medium text-muted transition-colors last:mt-auto hover:bg-hover hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:text-accent-text"
          >
            <span className="relative">
              <Icon size={20} strokeWidth={1.8} aria-hidden />
              {name === 'attention' ? <AttentionBadge ws={ws} /> : null}
            </span>
            <span className="max-w-full truncate">{t(`shell:nav.${name}`)}</span>
          </Link>
        ))}
    </nav>
  )
}
