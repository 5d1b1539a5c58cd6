export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Guides {
  /** Upright lines, by their x. */
  x: number[]
  /** Level lines, by their y. */
  y: number[]
}

const near = 3

/** The lines that a box has in common with others: its left and right side and its middle, its top and bottom. */
export function alignGuides(box: Box, others: readonly Box[]): Guides {
  const across = ({ x, width }: Box) => [x, x + width / 2, x + width]
  const down = ({ y, height }: Box) => [y, y + height]
  const shared = (own: number[], theirs: number[]) =>
    own.flatMap((at) => theirs.filter((one) => Math.abs(one - at) <= near).slice(0, 1))
  return {
    x: [...new Set(shared(across(box), others.flatMap(across)))],
    y: [...new Set(shared(down(box), others.flatMap(down)))],
  }
}
