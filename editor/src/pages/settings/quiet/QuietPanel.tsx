import { type MessageCategory, messageCategories } from '@rekindle/runtime'
import type { QuietRule } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { quietQuery, useSetQuiet } from '../../../api/quiet.ts'
import { useCan } from '../../../api/session.ts'
import { useErrorText } from '../../../api/useErrorText.ts'
import { useWord } from '../../../i18n/useWord.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/toast.ts'
import { WeekGridInput } from './WeekGridInput.tsx'
import { gridFrom, type WeekGrid, windowsFrom } from './weekGrid.ts'

type Grids = Record<MessageCategory, WeekGrid>

/** When nothing is sent, kind of message by kind, on the clock of each customer. */
export function QuietPanel({ ws }: { ws: string }) {
  const { t } = useTranslation('quiet')
  const rule = useQuery(quietQuery(ws))
  return (
    <Panel title={t('title')}>
      {rule.data ? (
        <QuietWeek key={JSON.stringify(rule.data.quiet)} ws={ws} rule={rule.data} />
      ) : rule.error ? (
        <ErrorState error={rule.error} onRetry={() => void rule.refetch()} />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </Panel>
  )
}

function QuietWeek({ ws, rule }: { ws: string; rule: QuietRule }) {
  const { t } = useTranslation('quiet')
  const word = useWord()
  const errorText = useErrorText()
  const may = useCan('workspace.admin')
  const set = useSetQuiet(ws)
  const [category, setCategory] = useState<MessageCategory>('marketing')
  const [start] = useState(() => gridsFrom(rule))
  const [grids, setGrids] = useState(start)
  const isChanged = JSON.stringify(grids) !== JSON.stringify(start)
  const perWeek = grids[category].flat().filter(Boolean).length
  return (
    <div className="flex flex-col gap-3 px-5 py-4 text-sm">
      <p className="text-[13px] text-pretty text-muted">{t('about')}</p>
      <div className="flex">
        <SegmentedControl
          label={t('category')}
          value={category}
          onChange={setCategory}
          options={messageCategories.map((one) => ({ value: one, label: word('category', one) }))}
        />
      </div>
      <WeekGridInput
        label={t('grid', { category: word('category', category) })}
        value={grids[category]}
        readOnly={!may}
        onChange={(grid) => setGrids({ ...grids, [category]: grid })}
      />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-xs bg-ink/70 hatched" />
          {t('quiet')}
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-xs bg-ok-soft" />
          {t('open')}
        </span>
        <span role="status">{t('perWeek', { count: perWeek })}</span>
        <span>{may ? t('keys') : t('ownersOnly')}</span>
      </p>
      {set.error ? (
        <p role="alert" className="text-[13px] text-bad">
          {errorText(set.error).title}
        </p>
      ) : null}
      {may ? (
        <div className="flex justify-end gap-2">
          <Button disabled={!isChanged} onClick={() => setGrids(start)}>
            {t('undo')}
          </Button>
          <Button
            look="primary"
            disabled={!isChanged}
            busy={set.isPending}
            onClick={() => set.mutate({ quiet: ruleFrom(grids) }, { onSuccess: () => toast(t('saved')) })}
          >
            {t('save')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

const gridsFrom = ({ quiet }: QuietRule): Grids =>
  Object.fromEntries(
    messageCategories.map((category) => [
      category,
      gridFrom(quiet.filter(({ categories }) => categories.includes(category))),
    ]),
  ) as Grids

/** Kinds of messages with the same window share it. */
function ruleFrom(grids: Grids): QuietRule['quiet'] {
  const shared = new Map<string, QuietRule['quiet'][number]>()
  for (const category of messageCategories)
    for (const hours of windowsFrom(grids[category])) {
      const key = JSON.stringify(hours)
      const before = shared.get(key)
      shared.set(key, { ...hours, categories: [...(before?.categories ?? []), category] })
    }
  return [...shared.values()]
}
