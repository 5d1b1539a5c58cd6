import type { CDPSession } from '@playwright/test'
import { beats } from './gestures.ts'

/** What a trace of Chromium tells of a gesture. */
export interface Frames {
  perSecond: number
  /** Between one frame on screen and the next. */
  p95Ms: number
  /** Processor time of the page for each event of the hand: what others on the machine do hardly weighs on it. */
  busyMs: number
  /** Pieces of work that took more than 50 ms of processor time, and the longest piece. */
  longTasks: number
  longestMs: number
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  /** Processor time, in microseconds. */
  tdur?: number
  args?: { name?: string; data?: { frame?: string } }
}

const categories = [
  'devtools.timeline',
  'devtools.timeline.frame',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
]

/** Traces what the browser does during a gesture that draws all the time. */
export async function traceFrames(debug: CDPSession, gesture: () => Promise<void>): Promise<Frames> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]))
  debug.on('Tracing.dataCollected', collect)
  await debug.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  })
  await gesture()
  const done = new Promise((resolve) => debug.once('Tracing.tracingComplete', resolve))
  await debug.send('Tracing.end')
  await done
  debug.off('Tracing.dataCollected', collect)
  return readFrames(events)
}

function readFrames(events: readonly TraceEvent[]): Frames {
  const drawn = events.filter(({ name }) => name === 'DrawFrame').sort((a, b) => a.ts - b.ts)
  const gaps = drawn.slice(1).map(({ ts }, index) => (ts - (drawn[index]?.ts ?? ts)) / 1_000)
  const wholeMs = gaps.reduce((sum, gap) => sum + gap, 0)
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000)
  return {
    perSecond: wholeMs === 0 ? 0 : (1_000 * gaps.length) / wholeMs,
    p95Ms: quantile(gaps, 0.95),
    busyMs: tasks.reduce((sum, ms) => sum + ms, 0) / beats,
    longTasks: tasks.filter((ms) => ms > 50).length,
    longestMs: Math.max(0, ...tasks),
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}
