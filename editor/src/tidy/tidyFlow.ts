import type { Places } from '../document/moveParts.ts'
import { frameHead, framePad } from '../groups/frameGeometry.ts'
import { startElk } from './startElk.ts'
import { placesIn, tidyGraph } from './tidyGraph.ts'
import { tidyPlaces } from './tidyPlaces.ts'
import { type TidySources, tidyUnits } from './tidyUnits.ts'

/** Tidy places for cards and the notes that stick to them; undefined when it was given up. */
export async function tidyFlow(sources: TidySources, signal: AbortSignal): Promise<Places | undefined> {
  const { units, ways } = tidyUnits(sources)
  const graph = tidyGraph(units, ways, { pad: framePad, head: frameHead })
  const elk = startElk()
  const given = new Promise<undefined>((resolve) =>
    signal.addEventListener('abort', () => resolve(undefined), { once: true }),
  )
  try {
    const answer = await Promise.race([elk.layout(graph), given])
    return answer && tidyPlaces(sources.flow, units, placesIn(answer), sources.notes)
  } finally {
    elk.stop()
  }
}
