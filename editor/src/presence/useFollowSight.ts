import type { PresentPerson } from '@rekindle/server/contract'
import { useStore as useFlowStore, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { motionMs } from '../ui/motionMs.ts'

/** As long as from one sign of a moving hand to the next. */
const glideMs = 150
const slackMs = 100
/** What the drawing does so soon after a hand or a key is their doing. */
const deedMs = 500
/** They move no drawing. */
const idleKeys = ['Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta']

/** Keeps on screen what somebody else sees, until one moves the drawing oneself. */
export function useFollowSight(sees: PresentPerson['sees'] | undefined, onOwnMove: () => void): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  const canvas = useFlowStore(({ domNode }) => domNode)
  const isDrawn = useFlowStore(({ width }) => width > 0)
  /** Until when the drawing moves by what is done here. */
  const ours = useRef(Number.POSITIVE_INFINITY)
  const follow = useRef(() => {})
  const moved = useRef(onOwnMove)
  useEffect(() => {
    moved.current = onOwnMove
  })
  const sight = sees ? [sees.x, sees.y, sees.width, sees.height].join() : ''
  useEffect(() => {
    follow.current = () => {
      if (sight === '' || !isDrawn) return
      const [x = 0, y = 0, width = 1, height = 1] = sight.split(',').map(Number)
      const duration = motionMs(glideMs)
      ours.current = performance.now() + duration + slackMs
      void flow.fitBounds({ x, y, width, height }, { padding: 0, duration })
    }
    follow.current()
  }, [sight, isDrawn, flow])
  useEffect(() => {
    let deedAt = Number.NEGATIVE_INFINITY
    const onDeed = ({ target, type, key }: Event & { key?: string }) => {
      if (type === 'keydown' && key !== undefined && idleKeys.includes(key)) return
      if (target instanceof Node && canvas?.contains(target)) moved.current()
      deedAt = performance.now()
    }
    const stop = store.subscribe((now, before) => {
      if (now.transform === before.transform || performance.now() < ours.current) return
      // Else it was a drawing that was just opened, and shows itself whole.
      if (performance.now() - deedAt < deedMs) moved.current()
      else follow.current()
    })
    const options = { capture: true, passive: true }
    const deeds = ['pointerdown', 'wheel', 'keydown'] as const
    for (const deed of deeds) document.addEventListener(deed, onDeed, options)
    return () => {
      stop()
      for (const deed of deeds) document.removeEventListener(deed, onDeed, options)
    }
  }, [canvas, store])
}
