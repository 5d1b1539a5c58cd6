/** Id of the panel at the right. */
export const inspectorId = 'inspector'

const patienceMs = 10_000

/**
 * Moves focus into the inspector, to its first field, once the selection has reached it. The panel may still be on its
 * way: it is waited for some seconds, as long as the focus stays where it was.
 */
export function openInspector(): void {
  const from = document.activeElement
  const until = performance.now() + patienceMs
  const look = () => {
    if (document.activeElement !== from) return
    const panel = document.getElementById(inspectorId)
    const field = panel?.querySelector<HTMLElement>('input, select, textarea')
    const place = field ?? panel?.querySelector<HTMLElement>('button')
    if (place) place.focus()
    else if (performance.now() < until) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
