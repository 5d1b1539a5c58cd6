import { useView } from './Editing.ts'

/** Tells screen readers what was just done, or what somebody else did. */
export function Said() {
  const said = useView((view) => view.said)
  return (
    <div aria-live="polite" className="sr-only" data-said>
      {said}
    </div>
  )
}
