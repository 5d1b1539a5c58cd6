import { type CheckedFlow, checkFlow, limits, problem, type Registry } from '@rekindle/runtime'

/** Reads a flow from text. `flow` is there when it can be drawn; otherwise the problems say why not. */
export function readFlowText(text: string, registry: Registry): CheckedFlow {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > limits.flowBytes)
    return { problems: [problem('flow.tooLarge', { params: { bytes, limit: limits.flowBytes } })] }
  try {
    return checkFlow(JSON.parse(text), registry)
  } catch (error) {
    const { line, column } = placeOf(text, error)
    const detail = error instanceof Error ? error.message : String(error)
    return { problems: [problem('json.invalid', { params: { line, column, detail } })] }
  }
}

/** Browsers name the position in words of their own; without it the beginning is meant. */
function placeOf(text: string, error: unknown): { line: number; column: number } {
  const message = error instanceof Error ? error.message : ''
  const named = /line (\d+) column (\d+)/.exec(message)
  if (named) return { line: Number(named[1]), column: Number(named[2]) }
  const before = text.slice(0, Number(/position (\d+)/.exec(message)?.[1] ?? 0)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
