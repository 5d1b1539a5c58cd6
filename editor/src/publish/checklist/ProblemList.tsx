import type { Problem } from '@rekindle/runtime'
import type { PublishPreview } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { ProblemItem } from '../../problems/ProblemItem.tsx'
import { useProblemPlace } from '../../problems/useProblemPlace.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'

interface Props {
  problems: PublishPreview['problems']
  seen: boolean
  onSeen: (seen: boolean) => void
  /** Absent where no step is drawn. */
  onOpen: ((problem: Problem) => void) | undefined
}

/** What is wrong with the drawing, errors first; each leads to its place. Warnings are ticked off. */
export function ProblemList({ problems, seen, onSeen, onOpen }: Props) {
  const { t } = useTranslation(['canvas', 'publish'])
  const placeOf = useProblemPlace()
  if (problems.length === 0) return null
  const sorted = [...(problems as Problem[])].sort((a, b) => rank(a) - rank(b))
  const warnings = sorted.filter(({ severity }) => severity === 'warning').length
  const hasErrors = warnings < sorted.length
  return (
    <section
      data-goal="problems"
      tabIndex={-1}
      aria-label={t(hasErrors ? 'publish.problems' : 'publish.warnings')}
    >
      <h3 className="mb-1 text-[13px] font-medium text-muted">
        {t(hasErrors ? 'publish.problems' : 'publish.warnings')}
      </h3>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys, also where its lines lead nowhere
        tabIndex={0}
        className="max-h-72 overflow-y-auto rounded-xl border p-1"
      >
        {sorted.map((problem) => (
          <li key={`${problem.code} ${problem.path.join('.')} ${problem.message}`}>
            <ProblemItem
              problem={problem}
              place={placeOf(problem)}
              onOpen={onOpen && (() => onOpen(problem))}
            />
          </li>
        ))}
      </ul>
      {onOpen ? null : <p className="mt-2 text-xs text-muted">{t('publish:onLarger')}</p>}
      {warnings > 0 ? (
        <div className="mt-2">
          <Checkbox checked={seen} onChange={onSeen}>
            {t('publish:check.warnings.tick', { count: warnings })}
          </Checkbox>
        </div>
      ) : null}
    </section>
  )
}

const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1)
