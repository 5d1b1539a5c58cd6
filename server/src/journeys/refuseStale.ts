import { ApiError } from '../http/ApiError.ts'

/** Never a lost edit: whoever saves must have seen the latest drawing. */
export function refuseStale(actual: number, given: number): void {
  if (actual !== given)
    throw new ApiError('draft.stale', `The draft is at revision ${actual}; yours was made from ${given}.`)
}
