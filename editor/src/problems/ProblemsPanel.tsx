import type { Problem } from '@rekindle/runtime'
import { useReactFlow } from '@xyflow/react'
import { CircleCheck, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { reveal } from '../groups/reveal.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { motionMs } from '../ui/motionMs.ts'
import { useSidePanel } from '../ui/useSidePanel.ts'
import { ProblemItem } from './ProblemItem.tsx'
import { QuickFixes } from './QuickFixes.tsx'
import { useProblemPlace } from './useProblemPlace.ts'

/** Thousands of lines at once would take the panel a second at every stroke. */
const atOnce = 100

/** Everything wrong with the drawing, errors first. A problem leads to its node and field. */
export function ProblemsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('canvas')
  const { document, problems: store, view } = useEditing()
  const { fitView, getZoom } = useReactFlow()
  const { close, pane } = useSidePanel(onClose)
  const problems = useStore(store, (state) => state.problems)
  const nodes = useFlow((flow) => flow.nodes)
  const placeOf = useProblemPlace()
  const [shown, setShown] = useState(atOnce)
  const more = problems.length - shown
  const open = ({ node, path }: Problem) => {
    view.getState().select({ nodes: node !== undefined && nodes[node] ? [node] : [] })
    view.getState().showField(path)
    if (node === undefined || !nodes[node]) return
    const show = () =>
      void fitView({
        nodes: [{ id: node }],
        minZoom: Math.min(getZoom(), 1),
        maxZoom: Math.max(getZoom(), 0.8),
        duration: motionMs(220),
      })
    // A card of a collapsed group stands in the drawing after the next frame.
    if (reveal(document, node)) requestAnimationFrame(show)
    else show()
  }
  return (
    <section
      {...pane}
      aria-label={t('problems.title')}
      className="absolute top-3 right-3 z-20 flex max-h-[55%] w-96 max-w-[calc(100%-1.5rem)] flex-col rounded-xl border bg-surface shadow-pop outline-none"
    >
      <header className="flex items-center border-b py-1 pr-1 pl-3">
        <h2 className="grow text-sm font-semibold">{t('problems.title')}</h2>
        <IconButton size="sm" label={t('problems.close')} icon={<X size={15} />} onClick={close} />
      </header>
      <ul className="overflow-y-auto p-1">
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.code} ${problem.path.join('.')} ${problem.message}`}>
            <ProblemItem problem={problem} place={placeOf(problem)} onOpen={() => open(problem)}>
              <QuickFixes problem={problem} />
            </ProblemItem>
          </li>
        ))}
        {more > 0 ? (
          <li className="p-1.5">
            <Button size="sm" look="quiet" onClick={() => setShown(shown + atOnce)}>
              {t('problems.more', { count: more })}
            </Button>
          </li>
        ) : null}
      </ul>
      {problems.length === 0 ? (
        <p className="flex items-center gap-2 px-3 py-4 text-sm text-muted">
          <CircleCheck size={16} aria-hidden className="text-ok" />
          {t('problems.none')}
        </p>
      ) : null}
    </section>
  )
}
