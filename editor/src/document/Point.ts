/** A place on the canvas: x to the right, y down, in unscaled pixels. */
export type Point = readonly [number, number]

/** From the left side of one card to that of the next, and from the top of one to that of the one below. */
export const stepAcross = 344
export const stepDown = 128

/** The grid that cards snap to. */
export const gridStep = 8

/** Whole steps of the grid: placing twice gives the same place, and saved layouts stay short. */
export const snap = ([x, y]: Point): [number, number] => [snapOne(x), snapOne(y)]

// `+ 0` turns -0 into 0, which JSON would not keep.
const snapOne = (value: number): number => Math.round(value / gridStep) * gridStep + 0
