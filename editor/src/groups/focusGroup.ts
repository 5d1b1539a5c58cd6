/** Puts the focus on a group, once it is drawn as it is now: on its tile, or on the button of its frame. */
export function focusGroup(id: string, tries = 30): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-group="${CSS.escape(id)}"]`)
    if (place) place.focus({ preventScroll: true })
    else if (tries > 0) focusGroup(id, tries - 1)
  })
}
