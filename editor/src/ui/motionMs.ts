/** How long something may glide, in milliseconds: not at all where people have asked for less motion. */
export const motionMs = (ms: number): number =>
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 0 : ms
