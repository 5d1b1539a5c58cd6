import type { Problem } from '@rekindle/runtime'
import { clsx } from 'clsx'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useProblemText } from './useProblemText.ts'

interface Props {
  /** At least one. */
  problems: readonly Problem[]
  /** Seen from far away: larger. */
  far?: boolean
  /** What a problem is about, where that is not plain. */
  placeOf?: (problem: Problem) => string | undefined
  onOpen: (first: Problem) => void
}

const told = 4

/** How many problems there are, the worst by shape and colour; their words on hover and focus. */
export function ProblemPill({ problems, far = false, placeOf, onOpen }: Props) {
  const { t } = useTranslation('canvas')
  const say = useProblemText()
  const count = problems.length
  const worst = problems.find(({ severity }) => severity === 'error')
  const first = worst ?? problems[0]
  const Icon = worst ? CircleAlert : TriangleAlert
  return (
    <Tooltip
      side="top"
      text={
        <span className="flex flex-col gap-1.5">
          {problems.slice(0, told).map((one) => {
            const { message, remedy } = say(one)
            const place = placeOf?.(one)
            return (
              <span key={`${one.node} ${one.code} ${one.path.join('.')}`}>
                {place ? <span className="block opacity-80">{place}</span> : null}
                <span className="block font-medium">{message}</span>
                <span className="block opacity-80">{remedy}</span>
              </span>
            )
          })}
          {count > told ? <span>{t('problems.more', { count: count - told })}</span> : null}
        </span>
      }
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label={t(worst ? 'problems.errorsHere' : 'problems.warningsHere', { count })}
        data-problems={count}
        className={clsx(
          'nodrag flex shrink-0 items-center rounded-full font-semibold',
          far ? 'h-8 gap-1 px-2.5 text-[18px]' : 'h-5 gap-0.5 px-1.5 text-[11px]',
          worst ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn',
        )}
        onClick={(click) => {
          click.stopPropagation()
          if (first) onOpen(first)
        }}
      >
        <Icon size={far ? 18 : 12} aria-hidden />
        {count}
      </button>
    </Tooltip>
  )
}
