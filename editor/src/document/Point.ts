/** A place on the canvas: x to the right, y down, in unscaled pixels. */
export type Point = readonly [number, number]

/** The grid that cards snap to. */
export const gridStep = 8

/** Whole steps of the grid: placing twice gives the same place, and saved layouts stay short. */
export const snap = ([x, y]: Point): [number, number] => [snapOne(x), snapOne(y)]

// `+ 0` turns -0 into 0, which JSON would not keep.
const snapOne = (value: number): number => Math.round(value / gridStep) * gridStep + 0
