import { lazyRouteComponent } from '@tanstack/react-router'
import { isNarrow, useNarrow } from '../ui/useNarrow.ts'

const Wide = lazyRouteComponent(() => import('../journey/JourneyPage.tsx'), 'JourneyPage')
const Narrow = lazyRouteComponent(() => import('../numbers/JourneyNumbers.tsx'), 'JourneyNumbers')

/** A journey: its canvas, or on a telephone its numbers. Only the one that fits is fetched. */
export function JourneyPlace() {
  return useNarrow() ? <Narrow /> : <Wide />
}

JourneyPlace.preload = async (): Promise<void> => {
  await (isNarrow() ? Narrow : Wide).preload?.()
}
