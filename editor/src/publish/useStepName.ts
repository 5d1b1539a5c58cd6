import { registry } from '@rekindle/nodes'
import type { PlanStep } from '@rekindle/server/contract'
import { useLocalText } from '../i18n/useLocalText.ts'

/** A step by its own title, else by the name of its type. */
export function useStepName(): (step: PlanStep) => string {
  const localText = useLocalText()
  return ({ node, type, title }) => {
    const own = typeof title === 'string' ? title : title && localText(title)
    const kind = registry.get(type)?.title
    return own || (kind ? localText(kind) : node)
  }
}
