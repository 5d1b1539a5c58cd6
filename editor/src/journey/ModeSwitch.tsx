import type { Journey } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useOffers } from '../board/useOffers.ts'
import { type Mode, newestVersion } from '../canvas/useMode.ts'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'

interface Props {
  journey: Journey
  mode: { mode: Mode; choose: (mode: Mode) => void }
}

/** Edit the draft, or look at a published version with its numbers. Absent before the first publication. */
export function ModeSwitch({ journey, mode: { mode, choose } }: Props) {
  const { t } = useTranslation('canvas')
  const newest = newestVersion(journey)?.number
  useOffers('mode', [
    ...(mode === 'draft' ? [] : [{ id: 'edit', label: t('board:box.edit'), run: () => choose('draft') }]),
    ...(newest === undefined || mode === newest
      ? []
      : [{ id: 'live', label: t('board:box.live', { number: newest }), run: () => choose(newest) }]),
  ])
  if (newest === undefined) return null
  const versions = [...journey.versions].sort((a, b) => b.number - a.number)
  return (
    <div className="flex items-center gap-2">
      <SegmentedControl
        label={t('mode.label')}
        value={mode === 'draft' ? 'edit' : 'live'}
        onChange={(next) => choose(next === 'edit' ? 'draft' : newest)}
        options={[
          { value: 'edit', label: t('mode.edit') },
          { value: 'live', label: t('mode.live') },
        ]}
      />
      {mode === 'draft' ? null : (
        <Select
          size="sm"
          aria-label={t('mode.version')}
          value={String(mode)}
          onChoose={(next) => choose(Number(next))}
          options={versions.map(({ number, heads }) => ({
            value: String(number),
            label: [
              t(number === newest ? 'mode.newest' : 'mode.older', { number }),
              // The version on screen has its live count beside it.
              ...(number === mode ? [] : [t('mode.inside', { count: heads.active })]),
            ].join(' · '),
          }))}
        />
      )}
    </div>
  )
}
