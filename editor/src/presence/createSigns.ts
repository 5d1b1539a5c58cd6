import type { Whereabouts } from '@rekindle/server/contract'

interface Ports {
  send: (at: Whereabouts) => Promise<void>
  /** Milliseconds; only goes forward. */
  now: () => number
  later: (run: () => void, ms: number) => () => void
}

/** Tells the server where one is, no oftener than is good. */
export interface Signs {
  /** Something of it changed. */
  move: (change: Partial<Whereabouts>) => void
  /** The server listens, since now: it knows nothing yet. */
  connect: () => void
  disconnect: () => void
  /** Whether anybody else is there to see one move. */
  watch: (isWatched: boolean) => void
  /** Whether the page is in sight. */
  show: (isInSight: boolean) => void
}

/** Eight signs a second look like a moving hand. */
export const moveMs = 125
/** Who is silent for twice as long is taken for gone. */
export const beatMs = 15_000
/** After a sign that did not arrive. */
const calmMs = 2_000

/**
 * One sign at a time, the latest whereabouts in it. Alone on a journey, one gives a sign of life now and then; out of
 * sight, none: the last one takes the hand off the drawing.
 */
export function createSigns(first: Whereabouts, { send, now, later }: Ports): Signs {
  let here = first
  /** What this connection was told last. */
  let told: Whereabouts | undefined
  let toldAt = Number.NEGATIVE_INFINITY
  let calmUntil = Number.NEGATIVE_INFINITY
  let connection = 0
  let isConnected = false
  let isWatched = false
  let isInSight = true
  let isSending = false
  let cancel = () => {}

  const plan = () => {
    cancel()
    if (!isConnected || !isInSight || isSending) return
    const isNews = told === undefined || (isWatched && !isSame(told, here))
    const wait = (isNews ? Math.max(calmUntil, toldAt + moveMs) : toldAt + beatMs) - now()
    if (wait > 0) cancel = later(plan, wait)
    else void give(here)
  }
  const give = async (at: Whereabouts) => {
    isSending = true
    const mine = connection
    toldAt = now()
    try {
      await send(at)
      if (mine === connection) told = at
    } catch {
      // Offline or asked to slow down: the next sign says it all.
      calmUntil = now() + calmMs
    }
    isSending = false
    plan()
  }
  return {
    move: (change) => {
      here = { ...here, ...change }
      plan()
    },
    connect: () => {
      connection += 1
      told = undefined
      isConnected = true
      plan()
    },
    disconnect: () => {
      isConnected = false
      plan()
    },
    watch: (watched) => {
      if (watched === isWatched) return
      isWatched = watched
      plan()
    },
    show: (inSight) => {
      if (inSight === isInSight) return
      isInSight = inSight
      if (inSight) told = undefined
      else if (isConnected && isWatched && here.cursor) void give({ ...here, cursor: null })
      plan()
    },
  }
}

const isSame = (a: Whereabouts, b: Whereabouts): boolean =>
  a.view === b.view &&
  a.version === b.version &&
  a.cursor?.x === b.cursor?.x &&
  a.cursor?.y === b.cursor?.y &&
  isSameSight(a.sees, b.sees) &&
  a.nodes.join() === b.nodes.join()

const isSameSight = (a: Whereabouts['sees'], b: Whereabouts['sees']): boolean =>
  a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height
