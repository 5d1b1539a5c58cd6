import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useFar } from '../../camera/useFar.ts'
import { useEditing } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { compareAt } from './compareAt.ts'
import { useDifferenceText } from './useDifferenceText.ts'

/** The two shares of a card and how far they lie apart, in a sign, in words and in figures, on its lower edge. */
export function CompareMark({ id }: { id: string }) {
  const { t } = useTranslation('overlay')
  const { numbers } = useEditing()
  const format = useFormat()
  const far = useFar()
  const compared = useStore(
    numbers,
    useShallow((now) => compareAt(now, id)),
  )
  const names = useStore(numbers, ({ against }) => against?.names)
  const difference = useDifferenceText(compared)
  if (!compared || !names) return null
  const { on, verdict } = compared
  // From far away only what says something is told.
  if (far && on === 'both' && verdict === 'none') return null
  const isClear = verdict === 'more' || verdict === 'less'
  const shares = t('compare.shares', {
    here: names.here,
    there: names.there,
    hereShare: format.share(compared.here, compared.hereOf),
    thereShare: format.share(compared.there, compared.thereOf),
  })
  const words =
    on === 'both'
      ? `${shares}: ${difference.long}`
      : t('compare.only', { side: on === 'here' ? names.here : names.there })
  return (
    <span
      title={words}
      data-compared={on === 'both' ? verdict : on}
      className={clsx(
        'absolute left-3 max-w-[calc(100%-1.5rem)] truncate rounded-full border bg-surface whitespace-nowrap',
        far ? '-bottom-4 px-2.5 text-[18px] leading-7' : '-bottom-2.5 px-1.5 text-[11px] leading-[18px]',
        on !== 'both' && 'border-dashed',
        isClear && 'border-info',
      )}
    >
      <span className="sr-only">{words}</span>
      <span aria-hidden>
        {on === 'both' ? (
          <>
            {far ? null : (
              <span className="mr-1.5 text-muted tabular-nums">
                {verdict === 'none'
                  ? `${format.number(compared.here)} : ${format.number(compared.there)}`
                  : `${format.share(compared.here, compared.hereOf)} : ${format.share(compared.there, compared.thereOf)}`}
              </span>
            )}
            <span className={clsx(isClear ? 'font-semibold text-info' : 'text-muted')}>
              {far ? difference.short : difference.near}
            </span>
          </>
        ) : (
          <span className="font-medium">{words}</span>
        )}
      </span>
    </span>
  )
}
