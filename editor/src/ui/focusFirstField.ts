/** An opened window takes focus at its first field; without one as a whole, so that its title is read first. */
export function focusFirstField(opening: Event): void {
  const content = opening.currentTarget
  if (!(content instanceof HTMLElement)) return
  opening.preventDefault()
  const field = content.querySelector<HTMLElement>(
    '[data-autofocus], input:not([type=file], [disabled]), textarea:not([disabled]), select:not([disabled])',
  )
  ;(field ?? content).focus()
}
