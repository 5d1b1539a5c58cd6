import type { Flow } from '@rekindle/runtime'
import { type Point, stepAcross } from '../document/Point.ts'

/** Where a card stands. One that was never placed stands in a row, by its number in the order of the flow. */
export const placeOf = (flow: Pick<Flow, 'layout'>, id: string, number: number): Point =>
  flow.layout?.[id] ?? [number * stepAcross, 0]
