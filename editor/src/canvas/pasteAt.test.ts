import { expect, test } from 'vitest'
import { clipOf } from '../document/Clip.ts'
import { smallFlow } from '../testing/smallFlow.ts'
import { pasteAt } from './pasteAt.ts'

const clip = clipOf(smallFlow, ['n_wait'])

test('what is pasted lies beside what it was copied from, where one can see that', () => {
  expect(pasteAt(clip, { left: 600, top: -100, right: 1_400, bottom: 500 })).toEqual([728, 56])
  expect(pasteAt(clip, undefined)).toEqual([728, 56])
})

test('what would be pasted out of sight comes to the middle of what one sees', () => {
  expect(pasteAt(clip, { left: 5_000, top: 5_000, right: 6_000, bottom: 5_600 })).toEqual([5_376, 5_260])
  // Half of a card at the edge is not seen.
  expect(pasteAt(clip, { left: 0, top: 0, right: 800, bottom: 600 })).toEqual([276, 260])
})
