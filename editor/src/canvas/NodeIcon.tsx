import type { NodeGroup } from '@rekindle/runtime'
import {
  CircleHelp,
  Clock,
  Database,
  FlaskConical,
  Gift,
  GitBranch,
  LogOut,
  type LucideIcon,
  Phone,
  Send,
  StickyNote,
  UserPen,
  Users,
} from 'lucide-react'

/** Drawn by the names that node types give; a shelf has an icon too, for types with a name unknown here. */
const icons: Record<string, LucideIcon> = {
  users: Users,
  'git-branch': GitBranch,
  'flask-conical': FlaskConical,
  'sticky-note': StickyNote,
  clock: Clock,
  send: Send,
  gift: Gift,
  phone: Phone,
  'user-pen': UserPen,
  database: Database,
  'log-out': LogOut,
  'circle-help': CircleHelp,
}
const shelves: Record<NodeGroup, LucideIcon> = {
  entry: Users,
  logic: GitBranch,
  time: Clock,
  reach: Send,
  offer: Gift,
  people: UserPen,
  end: LogOut,
}
const colours: Record<NodeGroup, string> = {
  entry: 'text-group-entry',
  logic: 'text-group-logic',
  time: 'text-group-time',
  reach: 'text-group-reach',
  offer: 'text-group-offer',
  people: 'text-group-people',
  end: 'text-group-end',
}

/** The sign of a node type; of its shelf where the type is unknown. */
export const iconOf = (icon: string, group: NodeGroup): LucideIcon => icons[icon] ?? shelves[group]

/** The sign of a node type in the colour of its shelf, on a faint tint of it. */
export function NodeIcon({ icon, group, size = 28 }: { icon: string; group: NodeGroup; size?: number }) {
  const Icon = iconOf(icon, group)
  return (
    <span
      aria-hidden
      className={`flex shrink-0 items-center justify-center rounded-lg bg-current/10 ${colours[group]}`}
      style={{ width: size, height: size }}
    >
      <Icon size={Math.round(size * 0.57)} strokeWidth={1.9} />
    </span>
  )
}
