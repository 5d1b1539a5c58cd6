import { useTranslation } from 'react-i18next'
import type { NumbersOf } from '../../api/numbers.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useView } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { CompareNote } from '../compare/CompareNote.tsx'
import type { Comparing } from '../compare/useComparison.ts'
import { MoneyNote } from '../money/MoneyNote.tsx'
import { lastInstantOf } from '../range/rangeInstants.ts'
import type { ShownRange } from '../range/useRange.ts'
import { TimeNote } from '../time/TimeNote.tsx'
import { Note } from './Note.tsx'

interface Props {
  of: NumbersOf
  range: ShownRange
  narrowing: { error: unknown; retry: () => void }
  comparing: Comparing
}

/** What the numbers on screen are of, in words, below the tools; and what could not be fetched. */
export function FigureNotes({ of, range, narrowing, comparing }: Props) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const errorText = useErrorText()
  const { instants, zone } = range
  const heat = useView((now) => now.heat)
  return (
    <div className="flex max-w-full flex-col items-end gap-1 text-xs text-muted">
      {narrowing.error ? (
        <Note tone="bad" retry={narrowing.retry}>
          {t('range.failed', { why: errorText(narrowing.error).title })}
        </Note>
      ) : instants ? (
        <Note>
          {t('range.note', {
            from: format.date(instants.from),
            to: format.date(lastInstantOf(instants)),
            zone,
          })}
        </Note>
      ) : null}
      <CompareNote comparing={comparing} range={range} />
      {heat === 'none' ? null : heat === 'time' ? (
        <TimeNote of={of} range={range} />
      ) : heat === 'revenue' ? (
        <MoneyNote />
      ) : (
        <Note>{t(`heat.${heat}`)}</Note>
      )}
    </div>
  )
}
