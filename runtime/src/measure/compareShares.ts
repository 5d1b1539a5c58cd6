import { differenceOfShares, type Share } from './differenceOfShares.ts'

/**
 * `more` and `less`: the first share is, beyond doubt of 5 %. `even`: a difference cannot be told from chance. `few`: too few
 * people to tell anything. `none`: it is no share, as where more passed within a week than came in within it.
 */
export type ShareVerdict = 'more' | 'less' | 'even' | 'few' | 'none'

export interface ShareComparison {
  verdict: ShareVerdict
  /** First minus second, −1 to 1; 0 for `none`. */
  difference: number
}

/** Below this many on either side nothing is told: one person more or less would move a share by over three points. */
export const enoughPeople = 30

/**
 * Compares two shares of different people. The rule: both are of at least 30 people, otherwise `few`; the 95 % interval of the
 * difference (see `differenceOfShares`) does not hold nought, otherwise `even`. It is a look at one number, no test of an
 * experiment: among twenty cards one differs by chance alone.
 */
export function compareShares(first: Share, second: Share): ShareComparison {
  if (!isShare(first) || !isShare(second)) return { verdict: 'none', difference: 0 }
  const { difference, low, high } = differenceOfShares(first, second)
  if (first.of < enoughPeople || second.of < enoughPeople) return { verdict: 'few', difference }
  return { verdict: low > 0 ? 'more' : high < 0 ? 'less' : 'even', difference }
}

const isShare = ({ count, of }: Share): boolean => of > 0 && count >= 0 && count <= of
