import type { Flow } from '../flow/Flow.ts'
import { type Problem, problem } from '../flow/Problem.ts'

/**
 * Rules of the flow that name a saved segment which is not there: they hold for nobody. Segments live outside of the
 * drawing, so whoever knows them asks for this besides the ordinary checks.
 */
export function checkSegmentNames(flow: Flow, known: ReadonlySet<string>): Problem[] {
  const found: Problem[] = []
  const look = (value: unknown, path: (string | number)[], node: string | undefined): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const [i, one] of value.entries()) look(one, [...path, i], node)
      return
    }
    for (const [key, one] of Object.entries(value)) {
      if (key === 'in' && typeof one === 'string' && !known.has(one))
        found.push(
          problem('segment.missing', {
            ...(node === undefined ? {} : { node }),
            path,
            params: { segment: one },
          }),
        )
      else look(one, [...path, key], node)
    }
  }
  for (const [id, { settings }] of Object.entries(flow.nodes)) look(settings, ['nodes', id, 'settings'], id)
  look(flow.settings, ['settings'], undefined)
  return found
}
