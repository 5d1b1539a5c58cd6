import { registry } from '@rekindle/nodes'
import { checkFlow } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { FileWarning } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveDraft } from '../api/drafts.ts'
import { useWorkspace } from '../api/session.ts'
import { ProblemItem } from '../problems/ProblemItem.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

const JsonEditor = lazy(async () => ({ default: (await import('../code/JsonEditor.tsx')).JsonEditor }))

/** A draft that is no flow at all can't be drawn: its problems, and its text to mend. */
export function BrokenDrawing({ journey, onMended }: { journey: Journey; onMended: () => void }) {
  const { t } = useTranslation('canvas')
  const { id: ws } = useWorkspace()
  const text = useMemo(() => JSON.stringify(journey.flow, null, 2), [journey.flow])
  const [typed, setTyped] = useState<string>()
  const { problems } = useMemo(() => checkFlow(journey.flow, registry), [journey.flow])
  return (
    <div className="flex h-full flex-col gap-4 p-6">
      <header className="flex items-start gap-3">
        <FileWarning size={22} aria-hidden className="mt-0.5 shrink-0 text-bad" />
        <div>
          <h1 className="text-lg font-semibold">{t('broken.title')}</h1>
          <p className="text-sm text-muted">{t('broken.about')}</p>
        </div>
      </header>
      <ul className="max-h-48 overflow-y-auto rounded-xl border bg-surface p-1">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.path.join('.')}`}>
            <ProblemItem problem={problem} />
          </li>
        ))}
      </ul>
      <div className="flex min-h-0 grow flex-col overflow-hidden rounded-xl border bg-surface">
        <Suspense fallback={<Skeleton className="grow" />}>
          <JsonEditor
            text={text}
            typed={typed}
            onType={(next) => setTyped(next === text ? undefined : next)}
            onApply={async (flow) => {
              await saveDraft(ws, journey.id, flow, journey.revision)
              onMended()
            }}
          />
        </Suspense>
      </div>
    </div>
  )
}
