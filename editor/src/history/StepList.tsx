import { clsx } from 'clsx'
import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { stepsOf } from '../document/History.ts'
import { useFormat } from '../format/useFormat.ts'
import { useStepText } from './useStepText.ts'

/** Every step since the drawing was opened, the newest first; a click or Enter goes there. Arrows walk the list. */
export function StepList() {
  const { t } = useTranslation('document')
  const { document } = useEditing()
  const history = useStore(document, (state) => state.history)
  const text = useStepText()
  const format = useFormat()
  const now = history.past.length
  const lines = useMemo(() => {
    const steps = stepsOf(history).map((step) => ({ words: text(step), at: new Date(step.at).toISOString() }))
    return [undefined, ...steps].map((step, count) => ({ step, count })).toReversed()
  }, [history, text])
  return (
    <ol className="overflow-y-auto p-1" onKeyDown={walk}>
      {lines.map(({ step, count }) => (
        <li key={count}>
          <button
            type="button"
            aria-current={count === now ? 'step' : undefined}
            tabIndex={count === now ? 0 : -1}
            className={clsx(
              'flex w-full items-baseline gap-3 rounded-lg px-2.5 py-1.5 text-left text-[13px] hover:bg-hover',
              count === now && 'bg-accent-soft font-medium text-accent-text hover:bg-accent-soft',
              count > now && 'text-muted line-through decoration-line',
            )}
            onClick={() => document.getState().goTo(count)}
          >
            <span className="min-w-0 grow break-words">{step?.words ?? t('history.opened')}</span>
            {count > now ? <span className="sr-only">{t('history.undone')}</span> : null}
            {step ? <span className="shrink-0 text-xs text-muted">{format.time(step.at)}</span> : null}
          </button>
        </li>
      ))}
    </ol>
  )
}

function walk(key: KeyboardEvent<HTMLOListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key.key]
  if (by === undefined) return
  const buttons = [...key.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(key.target as HTMLButtonElement)
  buttons[at + by]?.focus()
  key.preventDefault()
}
