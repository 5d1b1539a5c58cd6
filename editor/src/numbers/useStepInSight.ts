import { useEffect } from 'react'

/** Brings the step that the address names into sight, with the focus on it, as soon as the steps are drawn. */
export function useStepInSight(id: string | undefined, isDrawn: boolean): void {
  useEffect(() => {
    if (id === undefined || !isDrawn) return
    const step = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`)
    step?.scrollIntoView({ block: 'center' })
    step?.focus({ preventScroll: true })
  }, [id, isDrawn])
}
