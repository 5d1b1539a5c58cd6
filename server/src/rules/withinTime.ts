import { ApiError } from '../http/ApiError.ts'

const cancelled = '57014'

/** Says in words that a statement ran into its time limit. */
export async function withinTime<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === cancelled)
      throw new ApiError(
        'audience.tooSlow',
        'Counting took too long: ask for less, for example a shorter window.',
      )
    throw cause
  }
}
