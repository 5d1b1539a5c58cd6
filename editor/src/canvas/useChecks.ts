import { useEffect } from 'react'
import type { Editing } from './Editing.ts'

const pauseMs = 250

/** Checks the drawing when it is opened and after each pause in editing. Moving cards changes nothing to check. */
export function useChecks({ document, problems }: Editing): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => void problems.getState().check(document.getState().flow)
    check()
    const unsubscribe = document.subscribe((now, before) => {
      const { flow } = now
      const same =
        flow.nodes === before.flow.nodes &&
        flow.edges === before.flow.edges &&
        flow.settings === before.flow.settings
      if (same && flow.entry === before.flow.entry) return
      clearTimeout(timer)
      timer = setTimeout(check, pauseMs)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [document, problems])
}
