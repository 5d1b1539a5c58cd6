import { useEffect, useState } from 'react'
import { shortcutOf } from '../../board/shortcuts.ts'

const restMs = 350
const graceMs = 220

export interface Details {
  node: string
  /** What they stand beside. */
  beside: Element
  /** Opened by a key: they take the focus and give it back. */
  byKey: boolean
}

/**
 * Whose numbers are asked about: a pointer rests on a number of a card, or the key of the table is pressed on a card. One
 * listener for all cards: they know nothing of it. `hold` and `release` are for the pointer on the details themselves.
 */
export function useDetailsOf(): {
  details: Details | undefined
  close: () => void
  hold: () => void
  release: () => void
} {
  const [details, setDetails] = useState<Details>()
  const [timer] = useState(() => createDelay())
  useEffect(() => {
    const canvas = document.querySelector('[data-canvas]')
    if (!canvas) return
    const onOver = ({ target }: Event) => {
      const number = target instanceof Element ? target.closest('[data-stat]') : null
      const node = number?.closest<HTMLElement>('[data-node]')?.dataset.node
      if (number && node) timer.after(restMs, () => setDetails({ node, beside: number, byKey: false }))
      else timer.after(graceMs, () => setDetails((now) => (now?.byKey ? now : undefined)))
    }
    const onKey = (event: Event) => {
      const press = event as KeyboardEvent
      if (press.defaultPrevented || shortcutOf(press) !== 'details') return
      const card = press.target instanceof Element ? press.target.closest<HTMLElement>('[data-node]') : null
      const node = card?.dataset.node
      if (!card || node === undefined || press.target !== card) return
      press.preventDefault()
      timer.stop()
      setDetails({ node, beside: card, byKey: true })
    }
    const onGone = () => {
      timer.stop()
      setDetails(undefined)
    }
    const onLeave = () => timer.after(graceMs, () => setDetails((now) => (now?.byKey ? now : undefined)))
    canvas.addEventListener('pointerover', onOver)
    canvas.addEventListener('pointerleave', onLeave)
    canvas.addEventListener('keydown', onKey)
    canvas.addEventListener('pointerdown', onGone)
    canvas.addEventListener('wheel', onGone, { passive: true })
    return () => {
      timer.stop()
      canvas.removeEventListener('pointerover', onOver)
      canvas.removeEventListener('pointerleave', onLeave)
      canvas.removeEventListener('keydown', onKey)
      canvas.removeEventListener('pointerdown', onGone)
      canvas.removeEventListener('wheel', onGone)
    }
  }, [timer])
  return {
    details,
    close: () => setDetails(undefined),
    hold: timer.stop,
    release: () => timer.after(graceMs, () => setDetails((now) => (now?.byKey ? now : undefined))),
  }
}

/** One thing to do later; the next one takes its place. */
function createDelay() {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(waiting)
  return {
    stop,
    after: (ms: number, act: () => void) => {
      stop()
      waiting = setTimeout(act, ms)
    },
  }
}
