import { registry } from '@rekindle/nodes'
import { isSameMeaning } from '@rekindle/runtime'
import { clsx } from 'clsx'
import { Equal } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { edgeKey } from '../../document/edgeKey.ts'
import { flowOrder } from '../../document/flowOrder.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ChangeEntry } from './ChangeEntry.tsx'
import { ChangeMark } from './ChangeMark.tsx'
import { entryKeys, useComparing } from './Comparing.ts'
import { LineTable } from './LineTable.tsx'
import { useEdgeText } from './useEdgeText.ts'
import { useJourneyLines } from './useJourneyLines.ts'
import { useNodeLines } from './useNodeLines.ts'

interface Props {
  /** Brings steps into sight where they are drawn; absent where nothing is: the list has the page to itself. */
  onShow?: (ids: readonly string[]) => void
}

/** Every change by kind: steps, ways between them, what holds for the whole journey, and what nobody can notice. */
export function ChangeColumn({ onShow }: Props) {
  const { t } = useTranslation('publish')
  const { language } = useLanguage()
  const { before, after, comparison, union } = useComparing()
  const nodeLines = useNodeLines(before, after)
  const journeyLines = useJourneyLines(before, after)
  const edgeText = useEdgeText()
  const rank = new Map(flowOrder(union.flow).map((id, i) => [id, i]))
  const byRank = <T,>(list: readonly T[], idOf: (one: T) => string): T[] =>
    [...list].sort((a, b) => (rank.get(idOf(a)) ?? 0) - (rank.get(idOf(b)) ?? 0))
  const faceOf = (id: string) => {
    const node = union.flow.nodes[id]
    return node ? nodeFace(node, registry, language) : undefined
  }
  const show = (...ids: string[]) => onShow?.(ids)
  // The ways out of a step that is new or gone go without saying.
  const isWhole = new Set(
    comparison.nodes.filter(({ change }) => change !== 'changed').map(({ node }) => node),
  )
  const edges = comparison.edges.filter(({ from }) => !isWhole.has(from))
  const { journey } = comparison
  return (
    <aside
      aria-label={t('list.title')}
      className={clsx(
        'flex w-full flex-col overflow-y-auto bg-sunken p-3',
        onShow ? 'shrink-0 border-t max-lg:max-h-[45%] lg:w-104 lg:border-t-0 lg:border-l' : 'min-h-0 grow',
      )}
    >
      {isSameMeaning(comparison) ? (
        <EmptyState icon={<Equal size={22} />} title={t('same.title')} about={t('same.about')} />
      ) : null}
      <Group title={t('group.steps')} count={comparison.nodes.length}>
        {byRank(comparison.nodes, ({ node }) => node).map((diff) => {
          const { node, change } = diff
          const face = faceOf(node)
          const name = face?.title ?? node
          return change === 'kept' ? null : (
            <ChangeEntry
              key={node}
              entry={entryKeys.node(node)}
              change={change}
              name={name}
              about={face && face.title !== face.kind ? face.kind : undefined}
              onShow={() => show(node)}
            >
              {change === 'changed' ? (
                <LineTable lines={nodeLines(diff)} caption={name} />
              ) : (
                <p className="text-[13px] text-muted">{face?.summary || t('list.noSummary')}</p>
              )}
            </ChangeEntry>
          )
        })}
      </Group>
      <Group title={t('group.lines')} count={edges.length}>
        {byRank(edges, ({ from }) => from).map((edge) => (
          <ChangeEntry
            key={edgeKey(edge)}
            entry={entryKeys.edge(edge.from, edge.port)}
            change={edge.change}
            {...edgeText(edge)}
            onShow={() => show(edge.from, edge.before ?? '', edge.after ?? '')}
          />
        ))}
      </Group>
      <Group title={t('group.journey')} count={journey.length}>
        {journey.length > 0 ? (
          <li className="rounded-xl bg-surface px-3 py-2 shadow-card ring-1 ring-line">
            <LineTable lines={journeyLines(journey)} caption={t('group.journey')} />
          </li>
        ) : null}
      </Group>
      <Aside />
    </aside>
  )
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const format = useFormat()
  if (count === 0) return null
  return (
    <section className="mb-3">
      <h2 className="mb-1 flex items-baseline gap-2 px-3 text-xs font-semibold text-muted">
        {title} <span className="tabular-nums">{format.number(count)}</span>
      </h2>
      <ul className="flex flex-col gap-0.5">{children}</ul>
    </section>
  )
}

/** What only looks different. */
function Aside() {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const { moved, notes, groups } = useComparing().comparison.aside
  const said = [
    ...(moved.length > 0
      ? [t('aside.moved', { count: moved.length, value: format.number(moved.length) })]
      : []),
    ...(notes.length > 0
      ? [t('aside.notes', { count: notes.length, value: format.number(notes.length) })]
      : []),
    ...(groups.length > 0
      ? [t('aside.groups', { count: groups.length, value: format.number(groups.length) })]
      : []),
  ]
  if (said.length === 0) return null
  return (
    <section className="px-3 pt-1 text-[13px] text-muted">
      <h2 className="text-xs font-semibold">{t('aside.title')}</h2>
      <p className="mt-1">{format.list(said)}</p>
    </section>
  )
}

/** How many of each kind, with the signs that stand on the canvas. */
export function ChangeCounts() {
  const { comparison } = useComparing()
  const format = useFormat()
  const { t } = useTranslation('publish')
  return (
    <ul aria-label={t('list.counts')} className="flex items-center gap-3 text-[13px]">
      {(['added', 'removed', 'changed'] as const).map((change) => (
        <li key={change} className="flex items-center gap-1.5">
          <ChangeMark change={change} />
          <span className="tabular-nums">
            {format.number(comparison.nodes.filter((one) => one.change === change).length)}
          </span>
        </li>
      ))}
    </ul>
  )
}
