import { Said } from '../canvas/Said.tsx'
import { useSayProblems } from './useSayProblems.ts'

/** Tells screen readers what was just done, and apart from it how many problems there are now. */
export function Announcer() {
  const problems = useSayProblems()
  return (
    <>
      <Said />
      <div aria-live="polite" className="sr-only" data-said-problems>
        {problems}
      </div>
    </>
  )
}
