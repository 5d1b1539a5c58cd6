/** Many people's numbers told by their count, mean and sample variance. */
export interface Mean {
  count: number
  mean: number
  variance: number
}

export interface MeanDifference {
  /** First minus second. */
  difference: number
  /** Ends of the interval that holds the true difference in 95 of 100 such comparisons. */
  low: number
  high: number
}

const z95 = 1.959_963_985

/**
 * The difference of the means of two groups of different people with its 95 % interval, by Welch's t with his degrees of freedom
 * (Biometrika 34, 1947): the groups need be neither of one size nor equally spread. It leans on means being nearly normal, which
 * takes many people where few bring much. Both groups are of at least two.
 */
export function differenceOfMeans(first: Mean, second: Mean): MeanDifference {
  const [a, b] = [first.variance / first.count, second.variance / second.count]
  const difference = first.mean - second.mean
  if (a + b === 0) return { difference, low: difference, high: difference }
  const freedom = (a + b) ** 2 / (a ** 2 / (first.count - 1) + b ** 2 / (second.count - 1))
  const reach = studentT(freedom) * Math.sqrt(a + b)
  return { difference, low: difference - reach, high: difference + reach }
}

/** The point with 2.5 % of Student's t beyond it: Cornish and Fisher's expansion (Abramowitz and Stegun 26.7.5), exact to 0.01 from 4 degrees on. */
function studentT(freedom: number): number {
  const z = z95
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1_482 * z ** 5 - 1_920 * z ** 3 - 945 * z) / (92_160 * freedom ** 4)
  )
}
