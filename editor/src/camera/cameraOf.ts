import type { useStoreApi, Viewport } from '@xyflow/react'
import { flushSync } from 'react-dom'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { paceOf } from './paceOf.ts'
import { sheetOf } from './sheetOf.ts'

type FlowStore = ReturnType<typeof useStoreApi>

/** Where a drawing is looked at from. */
export interface Camera {
  /** The place of the view; always the same object. */
  readonly view: Viewport
  /** Far: the words of a card can't be read any more. Neither changes with the steps of a move by hand. */
  readonly state: StoreApi<{ moving: boolean; far: boolean }>
  /** Whether it is far just now, also in the middle of a move. */
  isFar: () => boolean
  /** Takes in a step of the view. */
  move: (to: Viewport) => void
  /** Says that a wheel is turned, before the view follows it. */
  turn: (wheel: { buttons: number }) => void
  /** Ends a move: tells React Flow where the view is, if it does not know yet, and lays the drawing there. */
  settle: () => void
  /** Called after every step of the view. */
  follow: (listener: () => void) => () => void
}

/** Below this zoom the words of a card can't be read any more. */
const farBelow = 0.56
/** As long as a trackpad is silent between two strokes. */
const restMs = 160
/** How often a slow move may tell React Flow of cards that come into sight. */
const tellMs = 130
/** From a turn of the wheel to the step of the view that it makes. */
const wheelMs = 80

const cameras = new WeakMap<FlowStore, Camera>()

/**
 * The camera of a drawing. A view that is moved by hand is carried: each step shifts a picture of the drawing and does
 * nothing else. React Flow, which then asks every card and line and draws those that came into sight, is told at rest, and
 * eight times a second while the view moves so slowly that one may read. Cards turn into tiles, or back, at rest.
 */
export function cameraOf(store: FlowStore): Camera {
  const known = cameras.get(store)
  if (known) return known
  const [x, y, zoom] = store.getState().transform
  const view: Viewport = { x, y, zoom }
  const state = createStore(() => ({ moving: false, far: zoom < farBelow }))
  const sheet = sheetOf(() => store.getState().domNode)
  const pace = paceOf(() => performance.now())
  const listeners = new Set<() => void>()
  let turnedAt = Number.NEGATIVE_INFINITY
  let movedAt = 0
  let toldAt = 0
  let resting: ReturnType<typeof setTimeout> | undefined

  const place = () => {
    if (resting) sheet.carry(view)
    else sheet.lay(view)
    for (const listener of listeners) listener()
  }
  const tell = () => {
    if (isAt(store.getState().transform, view)) return
    // React lays the drawing where the view is; while it is carried, it lies where it was painted. Both before the next frame.
    flushSync(() => store.setState({ transform: [view.x, view.y, view.zoom] }))
    if (resting) sheet.carry(view)
  }
  const stop = () => {
    clearTimeout(resting)
    resting = undefined
    state.setState({ moving: false, far: view.zoom < farBelow })
    place()
  }
  const settle = () => {
    tell()
    if (resting) stop()
  }
  const rest = () => {
    const left = movedAt + restMs - performance.now()
    if (left > 0) resting = setTimeout(rest, left)
    else settle()
  }
  const carry = () => {
    movedAt = performance.now()
    pace.step(view)
    if (!resting) {
      pace.wasSlow()
      toldAt = movedAt
      resting = setTimeout(rest, restMs)
      state.setState({ moving: true })
    }
    place()
    if (movedAt - toldAt < tellMs) return
    toldAt = movedAt
    // The box around a selection lies beside the drawing: both go on as they were painted.
    if (pace.wasSlow() && !store.getState().nodesSelectionActive) tell()
  }
  store.subscribe(({ transform }) => {
    if (isAt(transform, view)) return
    const [x, y, zoom] = transform
    Object.assign(view, { x, y, zoom })
    stop()
  })
  const camera: Camera = {
    view,
    state,
    isFar: () => view.zoom < farBelow,
    move: (to) => {
      const isByHand = store.getState().paneDragging || performance.now() - turnedAt < wheelMs
      if (!isByHand) {
        store.setState({ transform: [to.x, to.y, to.zoom] })
        return
      }
      Object.assign(view, { x: to.x, y: to.y, zoom: to.zoom })
      carry()
    },
    turn: ({ buttons }) => {
      // Who holds something in the hand while turning the wheel must know where it is.
      turnedAt = buttons === 0 ? performance.now() : Number.NEGATIVE_INFINITY
    },
    settle,
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  cameras.set(store, camera)
  return camera
}

const isAt = ([x, y, zoom]: readonly [number, number, number], view: Viewport): boolean =>
  x === view.x && y === view.y && zoom === view.zoom
