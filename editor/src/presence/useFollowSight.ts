import type { PresentPerson } from '@rekindle/server/contract'
import { useStore as useFlowStore, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'

/** As long as from one sign of a moving hand to the next. */
const glideMs = 150
const slackMs = 100
/** They move no drawing. */
const idleKeys = ['Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta']

/** Keeps on screen what somebody else sees, until one moves the drawing oneself. */
export function useFollowSight(sees: PresentPerson['sees'] | undefined, onOwnMove: () => void): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  const canvas = useFlowStore(({ domNode }) => domNode)
  const isDrawn = useFlowStore(({ width }) => width > 0)
  const ours = useRef(0)
  const moved = useRef(onOwnMove)
  useEffect(() => {
    moved.current = onOwnMove
  })
  const sight = sees ? [sees.x, sees.y, sees.width, sees.height].join() : ''
  useEffect(() => {
    if (sight === '' || !isDrawn) return
    const [x = 0, y = 0, width = 1, height = 1] = sight.split(',').map(Number)
    const isStill = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches
    const duration = isStill ? 0 : glideMs
    // After the first view of a drawing that was just opened.
    const frame = requestAnimationFrame(() => {
      ours.current = performance.now() + duration + slackMs
      void flow.fitBounds({ x, y, width, height }, { padding: 0, duration })
    })
    return () => cancelAnimationFrame(frame)
  }, [sight, isDrawn, flow])
  useEffect(() => {
    if (!canvas) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (!idleKeys.includes(key)) moved.current()
    }
    const onHand = () => moved.current()
    const stop = store.subscribe((now, before) => {
      if (now.transform !== before.transform && performance.now() > ours.current && ours.current > 0)
        moved.current()
    })
    canvas.addEventListener('pointerdown', onHand, { capture: true, passive: true })
    canvas.addEventListener('wheel', onHand, { capture: true, passive: true })
    canvas.addEventListener('keydown', onKey, { capture: true })
    return () => {
      stop()
      canvas.removeEventListener('pointerdown', onHand, { capture: true })
      canvas.removeEventListener('wheel', onHand, { capture: true })
      canvas.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [canvas, store])
}
