import type { Problem } from '@rekindle/runtime'
import { ApiError } from '../../api/ApiError.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { ProblemItem } from '../../problems/ProblemItem.tsx'

/** Why a segment was not saved: circles and missing parts are named by the server. */
export function SaveFailed({ error }: { error: unknown }) {
  const { title } = useErrorText()(error)
  const problems = error instanceof ApiError ? (error.problems as Problem[]) : []
  return (
    <div role="alert" className="rounded-xl border border-bad/40 p-2 text-sm">
      <p className="px-2.5 py-1 text-bad">{title}</p>
      {problems.map((one) => (
        <ProblemItem key={`${one.code} ${one.message}`} problem={one} />
      ))}
    </div>
  )
}
