import { Link, useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { AttentionBadge } from './AttentionBadge.tsx'
import { type Place, useOpenPlaces } from './places.ts'

/** What one looks at on the way: reading numbers, and calling. */
const first: readonly Place['name'][] = ['journeys', 'tasks', 'outbox', 'customers']

const item =
  'flex h-14 min-w-0 grow basis-0 flex-col items-center justify-center gap-0.5 text-[11px] leading-4 font-medium text-muted data-[status=active]:text-accent-text'

/** The navigation of a telephone, under the thumb: what is wanted most, the rest behind a button. */
export function NavBar({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = useOpenPlaces()
  const near = first.flatMap((name) => open.find((place) => place.name === name) ?? [])
  const more = open.filter(({ name }) => !first.includes(name))
  return (
    <nav aria-label={t('shell:nav.label')} className="flex shrink-0 border-t bg-surface">
      {near.map(({ to, name, icon: Icon }) => (
        <Link key={name} to={to} params={{ ws }} className={item}>
          <Icon size={20} strokeWidth={1.8} aria-hidden />
          <span className="max-w-full truncate">{t(`shell:nav.${name}`)}</span>
        </Link>
      ))}
      {more.length > 0 ? (
        <Menu
          side="top"
          trigger={
            <button type="button" className={item}>
              <span className="relative">
                <Ellipsis size={20} strokeWidth={1.8} aria-hidden />
                {more.some(({ name }) => name === 'attention') ? <AttentionBadge ws={ws} /> : null}
              </span>
              {t('shell:nav.more')}
            </button>
          }
        >
          {more.map(({ to, name, icon: Icon }) => (
            <MenuItem
              key={name}
              icon={<Icon size={18} />}
              onSelect={() => void navigate({ to, params: { ws } })}
            >
              <span className="py-2">{t(`shell:nav.${name}`)}</span>
            </MenuItem>
          ))}
        </Menu>
      ) : null}
    </nav>
  )
}
