import { gestures, openJourney, typeName } from './gestures.ts'
import { openCanvas } from './openCanvas.ts'
import { type Frames, quantile, traceFrames } from './traceFrames.ts'

export interface CanvasLine {
  gesture: string
  size: number
  frames: Frames
  /** Processor time for each event of the hand, over that of the small drawing. */
  ratio: number
}

export interface CanvasMeasured {
  lines: CanvasLine[]
  typing: { size: number; medianMs: number; p95Ms: number }[]
  opening: { size: number; ms: number }[]
}

const small = 50
const sizes = [small, 500, 2_000]
const rounds = Number(process.env.REKINDLE_BENCH_ROUNDS ?? 3)

/** Frames, typing and opening on drawings of three sizes, in turns: what else the machine does weighs on all of them. */
export async function measureCanvas(): Promise<CanvasMeasured> {
  const stage = await openCanvas(sizes)
  const { page, debug, addressOf } = stage
  try {
    const measured: CanvasMeasured = { lines: [], typing: [], opening: [] }
    for (let round = 0; round < rounds; round++) {
      for (const size of sizes) {
        const address = `${addressOf(size)}?version=draft`
        await openJourney(page, address)
        measured.opening.push({ size, ms: await openJourney(page, address) })
        await page.waitForTimeout(600)
        for (const [gesture, make] of Object.entries(gestures)) {
          const frames = await traceFrames(debug, () => make(page, debug))
          measured.lines.push({ gesture, size, frames, ratio: 1 })
        }
        const times = await typeName(page)
        measured.typing.push({ size, medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95) })
      }
    }
    return summed(measured)
  } finally {
    await stage.close()
  }
}

/** The median round of each. */
function summed({ lines, typing, opening }: CanvasMeasured): CanvasMeasured {
  const middle = (values: number[]) => quantile(values, 0.5)
  const medianFrames = (gesture: string, size: number) => {
    const same = lines.filter((line) => line.gesture === gesture && line.size === size)
    const of = (read: (frames: Frames) => number) => middle(same.map(({ frames }) => read(frames)))
    return {
      perSecond: of((frames) => frames.perSecond),
      busyMs: of((frames) => frames.busyMs),
      p95Ms: of((frames) => frames.p95Ms),
      longTasks: of((frames) => frames.longTasks),
      longestMs: of((frames) => frames.longestMs),
    }
  }
  return {
    lines: Object.keys(gestures).flatMap((gesture) =>
      sizes.map((size) => {
        const frames = medianFrames(gesture, size)
        return { gesture, size, frames, ratio: frames.busyMs / medianFrames(gesture, small).busyMs }
      }),
    ),
    typing: sizes.map((size) => {
      const same = typing.filter((one) => one.size === size)
      return {
        size,
        medianMs: middle(same.map(({ medianMs }) => medianMs)),
        p95Ms: middle(same.map(({ p95Ms }) => p95Ms)),
      }
    }),
    opening: sizes.map((size) => ({
      size,
      ms: middle(opening.filter((one) => one.size === size).map(({ ms }) => ms)),
    })),
  }
}
