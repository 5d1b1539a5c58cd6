import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { OutlineRow } from './OutlineRow.ts'
import { rowHeight } from './RowFrame.tsx'

/** Up to so many rows all are drawn: a screen reader may then wander among them as it likes. */
const many = 300
const spare = 12
/** The head lies over the first row when one has scrolled. */
const headHeight = 36

/** Which rows are drawn, and how much room the others take. */
export function useRowWindow(pane: RefObject<HTMLElement | null>, rows: readonly OutlineRow[]) {
  const [{ top, height }, setView] = useState({ top: 0, height: 800 })
  useEffect(() => {
    const box = pane.current
    if (!box) return
    const look = () => setView({ top: box.scrollTop, height: box.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [pane])
  const isAll = rows.length <= many
  const first = isAll ? 0 : Math.max(0, Math.floor(top / rowHeight) - spare)
  const end = isAll ? rows.length : Math.min(rows.length, Math.ceil((top + height) / rowHeight) + spare)
  /** Scrolls until a row is in sight. */
  const show = useCallback(
    (index: number) => {
      const box = pane.current
      if (!box || index < 0) return
      const [start, stop] = [index * rowHeight, (index + 1) * rowHeight]
      const room = box.clientHeight - headHeight
      if (start < box.scrollTop) box.scrollTop = start
      else if (stop > box.scrollTop + room) box.scrollTop = stop - room
      else return
      setView({ top: box.scrollTop, height: box.clientHeight })
    },
    [pane],
  )
  return {
    first,
    shown: rows.slice(first, end),
    before: first * rowHeight,
    after: (rows.length - end) * rowHeight,
    show,
  }
}
