import { type CheckedFlow, checkFlow, type Registry, readFlowText as readText } from '@rekindle/runtime'

/** Reads a flow from text. `flow` is there when it can be drawn; otherwise the problems say why not. */
export function readFlowText(text: string, registry: Registry): CheckedFlow {
  const { value, problems } = readText(text)
  if (value === undefined) return { problems }
  const checked = checkFlow(value, registry)
  return { ...checked, problems: [...problems, ...checked.problems] }
}
