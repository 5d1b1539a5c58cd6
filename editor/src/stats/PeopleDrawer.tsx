import type { Person } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Route, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { peoplePath } from '../api/drafts.ts'
import { keys } from '../api/queryClient.ts'
import { usePages } from '../api/usePages.ts'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { useFormat } from '../format/useFormat.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Badge, type Tone } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { PeopleGroups } from './PeopleGroups.tsx'

interface Props {
  ws: string
  journey: string
  version: number | undefined
  /** `<node>:<show>` of the address; absent, the drawer is closed. */
  people: string | undefined
  onShow: (node: string, show: string) => void
  onClose: () => void
}

/** The people behind a number of a node, each leading to their story. */
export function PeopleDrawer({ people, version, onClose, ...rest }: Props) {
  const { t } = useTranslation('canvas')
  const { registry, numbers } = useEditing()
  const { language } = useLanguage()
  const [node = '', ...shows] = (people ?? '').split(':')
  const found = useFlow((flow) => flow.nodes[node])
  const stats = useStore(numbers, (state) => state.stats?.nodes[node])
  const open = people !== undefined && version !== undefined && found !== undefined
  const show = shows.join(':') || 'entered'
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={found ? nodeFace(found, registry, language).title : ''}
      about={t('people.about', { version })}
    >
      {open ? (
        <>
          {stats ? <PeopleGroups node={node} stats={stats} show={show} onShow={rest.onShow} /> : null}
          <PeopleList key={`${node} ${show}`} {...rest} version={version} node={node} show={show} />
        </>
      ) : null}
    </Drawer>
  )
}

const tones: Record<Person['state'], Tone> = {
  waiting: 'info',
  parked: 'bad',
  left: 'neutral',
  ended: 'neutral',
}

interface ListProps {
  ws: string
  journey: string
  version: number
  node: string
  show: string
}

function PeopleList({ ws, journey, version, node, show }: ListProps) {
  const { t } = useTranslation('canvas')
  const format = useFormat()
  const { numbers } = useEditing()
  const range = useStore(numbers, ({ stats }) => stats?.range)
  const pages = usePages<Person>(
    keys.moving(ws, 'people', journey, version, node),
    peoplePath(ws, journey, version, node),
    { show, ...range },
  )
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.isPending) return <SkeletonRows />
  if (pages.items.length === 0)
    return <EmptyState icon={<Users size={22} />} title={t('people.none')} about={t('people.noneAbout')} />
  const leaving = (from: string, to: string) =>
    from === to
      ? t('people.atOnce')
      : t('people.after', { span: format.span(Date.parse(to) - Date.parse(from)) })
  return (
    <>
      <ul className="-mx-2">
        {pages.items.map((person) => (
          <li key={`${person.run} ${person.arrivedAt}`} className="flex items-center gap-1">
            <Link
              to="/w/$ws/runs/$run"
              params={{ ws, run: person.run }}
              className="flex min-w-0 grow items-center gap-3 rounded-lg px-2 py-2 hover:bg-hover"
            >
              <span className="min-w-0 grow">
                <span className="flex items-baseline gap-2">
                  <span className="truncate text-sm font-medium">{person.name}</span>
                  <span className="text-xs text-muted">{person.phone}</span>
                </span>
                <span className="block text-xs text-muted">
                  {t('people.arrived', { at: format.dateTime(person.arrivedAt) })}
                  {person.leftAt ? ` · ${leaving(person.arrivedAt, person.leftAt)}` : ''}
                </span>
              </span>
              <Badge tone={tones[person.state]}>{t(`people.state.${person.state}`)}</Badge>
              <ChevronRight size={15} aria-hidden className="text-muted" />
            </Link>
            {/* A telephone shows no drawing to follow anybody along. */}
            <Link
              to="/w/$ws/journeys/$id"
              params={{ ws, id: journey }}
              search={{ version, run: person.run }}
              aria-label={t('overlay:follow.name', { name: person.name })}
              title={t('overlay:follow.name', { name: person.name })}
              className="flex size-8 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink max-sm:hidden"
            >
              <Route size={16} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      {pages.loadMore ? (
        <Button className="mt-3" busy={pages.isLoadingMore} onClick={pages.loadMore}>
          {t('ui:more')}
        </Button>
      ) : null}
    </>
  )
}
