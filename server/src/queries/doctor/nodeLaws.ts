import { waysOut } from '@rekindle/runtime'
import type { Comparison } from './Comparison.ts'
import type { Tally } from './Tally.ts'

/**
 * For each node: entered = waiting + parked + ports + exited + failed + moved out, with who rests counted in rows; entered =
 * started here + what came in by edges + moved in; and the counters equal the visits themselves.
 */
export function nodeLaws(tally: Tally): Comparison[] {
  const { version } = tally
  return tally.nodes.flatMap((node): Comparison[] => {
    const place = `${tally.place} ${node}`
    const entered = tally.counted(node, 'entered')
    const passed = waysOut.reduce((sum, way) => sum + tally.counted(node, way), 0)
    const movedIn = tally.counted(node, 'movedIn')
    const started = version.flow.entry === node ? tally.counted('', 'started') : 0
    const incoming = version.flow.edges
      .filter(({ to }) => to === node)
      .reduce((sum, { from, port }) => sum + tally.counted(from, 'port', port), 0)
    return [
      { law: 'node', place, expected: entered, actual: tally.resting(node) + passed },
      { law: 'incoming', place, expected: entered, actual: started + incoming + movedIn },
      { law: 'visits', place, expected: tally.visits(node), actual: entered },
      ...tally.waysOut(node).map(
        ({ by, key }): Comparison => ({
          law: 'visits',
          place: `${place} ${by} ${key}`,
          expected: tally.visits(node, by, key),
          actual: tally.counted(node, by, key),
        }),
      ),
    ]
  })
}
