/** Id of the panel at the right. */
export const inspectorId = 'inspector'

/** Moves focus into the inspector, to its first field, once the selection has reached it. */
export function openInspector(): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById(inspectorId)
    const field = panel?.querySelector<HTMLElement>('input, select, textarea')
    const otherwise = panel?.querySelector<HTMLElement>('button')
    ;(field ?? otherwise)?.focus()
  })
}
