import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { journeyQuery } from '../../api/journeys.ts'
import type { NumbersOf } from '../../api/numbers.ts'
import { useEditing, useFlow } from '../../canvas/Editing.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Select } from '../../ui/Select.tsx'
import type { ShownRange } from '../range/useRange.ts'
import { useOverlay } from '../tools/useOverlay.ts'
import { armsOf } from './armsOf.ts'
import { formatComparison } from './ComparisonChoice.ts'

/** A split of many arms is compared in so many pairs; the others are chosen in its report. */
const pairsAtMost = 6

/** What the numbers are held against: another version, the time before, or one arm of a split against another. */
export function ComparePicker({ of, range }: { of: NumbersOf; range: ShownRange }) {
  const { t } = useTranslation('overlay')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const { compare, change } = useOverlay()
  const flow = useFlow((whole) => whole)
  const { data: journey } = useQuery(journeyQuery(of.ws, of.journey))
  const versions = [...(journey?.versions ?? [])]
    .filter(({ number }) => number !== of.version)
    .sort((a, b) => b.number - a.number)
  const options = [
    { value: '', label: t('compare.none') },
    {
      value: 'before',
      label: t(range.before ? 'compare.before' : 'compare.beforeNeeds'),
      disabled: !range.before,
    },
    ...versions.map(({ number }) => ({
      value: formatComparison({ kind: 'version', version: number }),
      label: t('compare.version', { number }),
    })),
    ...armsOf(flow, registry, language).flatMap(({ node, title, arms }) =>
      pairsOf(arms)
        .slice(0, pairsAtMost)
        .map(([here, there]) => ({
          value: formatComparison({ kind: 'arms', node, here: here.port, there: there.port }),
          label: t('compare.arms', { title, here: here.name, there: there.name }),
        })),
    ),
  ]
  const value = compare ?? ''
  const known = options.some((option) => option.value === value)
  return (
    <Select
      size="sm"
      className="max-w-52"
      aria-label={t('compare.label')}
      value={value}
      onChoose={(next) => change({ compare: next || undefined })}
      options={known ? options : [...options, { value, label: t('compare.other') }]}
    />
  )
}

const pairsOf = <T,>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]))
