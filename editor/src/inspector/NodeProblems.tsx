import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { ProblemItem } from '../problems/ProblemItem.tsx'

const QuickFixes = lazy(async () => ({ default: (await import('../problems/QuickFixes.tsx')).QuickFixes }))

/** What is wrong with the node, all of it. */
export function NodeProblems({ id }: { id: string }) {
  const { t } = useTranslation('canvas')
  const { problems, view } = useEditing()
  const list = useStore(problems, ({ byNode }) => byNode[id])
  if (!list?.length) return null
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-[13px] font-medium">{t('problems.title')}</h3>
      <ul className="-mx-2.5">
        {list.map((problem) => (
          <li key={`${problem.code} ${problem.path.join('.')} ${problem.message}`}>
            <ProblemItem problem={problem} onOpen={() => view.getState().showField(problem.path)}>
              <Suspense>
                <QuickFixes problem={problem} />
              </Suspense>
            </ProblemItem>
          </li>
        ))}
      </ul>
    </section>
  )
}
