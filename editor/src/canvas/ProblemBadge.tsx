import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useProblemText } from '../problems/useProblemText.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useEditing, useView } from './Editing.ts'

/** How many problems a node has, the worst by shape and colour; their words on hover and focus. */
export function ProblemBadge({ id }: { id: string }) {
  const { t } = useTranslation('canvas')
  const { problems } = useEditing()
  const list = useStore(problems, ({ byNode }) => byNode[id])
  const select = useView((view) => view.select)
  const showField = useView((view) => view.showField)
  const say = useProblemText()
  if (!list?.length) return null
  const bad = list.some(({ severity }) => severity === 'error')
  const first = list[0]
  const Icon = bad ? CircleAlert : TriangleAlert
  const words = list.slice(0, 4).map((one) => {
    const { message, remedy } = say(one)
    return { key: `${one.code} ${one.path.join('.')}`, message, remedy }
  })
  return (
    <Tooltip
      side="top"
      text={
        <span className="flex flex-col gap-1.5">
          {words.map(({ key, message, remedy }) => (
            <span key={key}>
              <span className="block font-medium">{message}</span>
              <span className="block opacity-80">{remedy}</span>
            </span>
          ))}
          {list.length > words.length ? (
            <span>{t('problems.more', { count: list.length - words.length })}</span>
          ) : null}
        </span>
      }
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label={t(bad ? 'problems.errorsHere' : 'problems.warningsHere', { count: list.length })}
        className={`nodrag -mt-0.5 -mr-1 flex h-5 shrink-0 items-center gap-0.5 rounded-full px-1.5 text-[11px] font-semibold ${bad ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'}`}
        onClick={(click) => {
          click.stopPropagation()
          select({ nodes: [id] })
          if (first) showField(first.path)
        }}
      >
        <Icon size={12} aria-hidden />
        {list.length}
      </button>
    </Tooltip>
  )
}
