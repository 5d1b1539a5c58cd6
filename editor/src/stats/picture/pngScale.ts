/** Browsers draw no image that is longer on one side. */
const sideAtMost = 16_000
/** Four bytes each: more would take what a small computer has. */
const dotsAtMost = 80_000_000
/** Letters of twelve points are then six dots high, and can just be read. */
const least = 0.5
/** Sharp on good screens and on paper. */
const most = 2

/** Dots for one unit of the drawing, as many as fit into one image; nothing where letters could not be read. */
export function pngScale({ width, height }: { width: number; height: number }): number | undefined {
  const scale = Math.min(
    most,
    sideAtMost / width,
    sideAtMost / height,
    Math.sqrt(dotsAtMost / (width * height)),
  )
  return scale < least ? undefined : scale
}
