import type { SettingsPath } from '../document/setIn.ts'
import { useProblemText } from '../problems/useProblemText.ts'
import { placeOf, useProblemsAt } from './FormContext.ts'

/** Problems that stand at exactly this place, for lists and groups whose parts show their own. */
export function PlaceProblems({ path }: { path: SettingsPath }) {
  const say = useProblemText()
  const problems = useProblemsAt(path, false)
  if (problems.length === 0) return null
  return (
    <div {...placeOf(path)} className="flex flex-col gap-1">
      {problems.map((one) => (
        <p key={one.code} className={`text-xs ${one.severity === 'error' ? 'text-bad' : 'text-warn'}`}>
          {say(one).message} <span className="text-muted">{say(one).remedy}</span>
        </p>
      ))}
    </div>
  )
}
