import { useView } from './Editing.ts'
import { useSayProblems } from './useSayProblems.ts'

/** Tells screen readers what was just done, and apart from it how many problems there are now. */
export function Announcer() {
  const said = useView((view) => view.said)
  const problems = useSayProblems()
  return (
    <>
      <div aria-live="polite" className="sr-only" data-said>
        {said}
      </div>
      <div aria-live="polite" className="sr-only" data-said-problems>
        {problems}
      </div>
    </>
  )
}
