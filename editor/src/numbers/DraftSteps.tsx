import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { flowOrder } from '../document/flowOrder.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { StepCard } from './StepCard.tsx'
import { useStepInSight } from './useStepInSight.ts'

/** What is drawn so far, step by step, to be read and talked about. `openNode`: the step that was asked for. */
export function DraftSteps({ openNode }: { openNode: string | undefined }) {
  const { t } = useTranslation('numbers')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const flow = useFlow((all) => all)
  useStepInSight(openNode, true)
  return (
    <>
      <h2 className="mt-6 mb-2 text-sm font-semibold">{t('draft.steps')}</h2>
      <ol className="flex flex-col gap-3">
        {flowOrder(flow).map((id) => {
          const node = flow.nodes[id]
          const summary = node && nodeFace(node, registry, language).summary
          return (
            <StepCard key={id} id={id}>
              {summary ? <p className="px-4 pb-3.5 text-[13px] text-pretty">{summary}</p> : null}
            </StepCard>
          )
        })}
      </ol>
    </>
  )
}
