import { measureCanvas } from './measureCanvas.ts'

/** Prints how the canvas keeps up with the hand; ratios are against the small drawing of the same run. */
export async function runCanvas(): Promise<void> {
  const { lines, typing, opening } = await measureCanvas()
  console.log('\ncanvas        nodes   frames/s   p95 frame   cpu a move   ÷ 50 nodes   long tasks   longest')
  for (const { gesture, size, frames, ratio } of lines) {
    const { perSecond, p95Ms, busyMs, longTasks, longestMs } = frames
    console.log(
      [
        gesture.padEnd(12),
        cell(size, 6),
        cell(perSecond, 10, 1),
        `${cell(p95Ms, 8, 1)} ms`,
        `${cell(busyMs, 9, 1)} ms`,
        cell(ratio, 12, 2),
        cell(longTasks, 12),
        `${cell(longestMs, 6, 0)} ms`,
      ].join(' '),
    )
  }
  for (const { size, medianMs, p95Ms } of typing)
    console.log(
      `typing       ${cell(size, 6)}   key to frame: median ${cell(medianMs, 0, 0)} ms, p95 ${cell(p95Ms, 0, 0)} ms`,
    )
  for (const { size, ms } of opening)
    console.log(`opening      ${cell(size, 6)}   first card after ${cell(ms, 0, 0)} ms`)
}

const cell = (value: number, width: number, digits = 0): string => value.toFixed(digits).padStart(width)
