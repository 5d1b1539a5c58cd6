import { textReaders } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { evenShares } from './evenShares.ts'
import { SplitSettings } from './SplitSettings.ts'
import { split } from './split.ts'

test.each([2, 3, 4, 6, 7, 10])('%i arms share evenly and fill the hundred exactly', (count) => {
  const arms = evenShares(count).map((share, i) => ({ id: `arm${i}`, title: '', share }))
  const settings = SplitSettings.parse({ experiment: 'even', arms })
  expect(split.check?.(settings, { node: 'n_1', flow: {}, readers: textReaders })).toEqual([])
  expect(Math.max(...evenShares(count)) - Math.min(...evenShares(count))).toBeLessThan(0.011)
})
