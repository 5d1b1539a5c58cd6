import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AttentionBadge } from './AttentionBadge.tsx'
import { useOpenPlaces } from './places.ts'

/** The slim navigation at the left: only places the person may enter. */
export function NavRail({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const places = useOpenPlaces()
  return (
    <nav
      aria-label={t('shell:nav.label')}
      className="flex w-22 shrink-0 flex-col gap-1 overflow-y-auto border-r bg-surface px-1.5 py-3"
    >
      {places.map(({ to, name, icon: Icon }) => (
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
