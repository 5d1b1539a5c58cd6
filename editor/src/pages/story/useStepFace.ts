import { registry } from '@rekindle/nodes'
import type { FlowNode } from '@rekindle/runtime'
import type { Story } from '@rekindle/server/contract'
import { type NodeFace, nodeFace } from '../../canvas/nodeFace.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** Title, sign and ports of the node a step was at. Without the drawing, what the step itself remembers. */
export function useStepFace(
  step: Pick<Story['steps'][number], 'nodeType' | 'title'>,
  node: FlowNode | undefined,
): NodeFace {
  const { language } = useLanguage()
  const drawn = node ?? { type: step.nodeType, v: 1, title: step.title, settings: {} }
  return nodeFace(drawn, registry, language)
}
