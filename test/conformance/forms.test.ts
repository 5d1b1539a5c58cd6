import { registry } from '@rekindle/nodes'
import { nodeForms } from '@rekindle/nodes/forms'
import { expect, test } from 'vitest'

test('every hand-made form belongs to a node type there is', () => {
  expect(Object.keys(nodeForms).filter((type) => !registry.has(type))).toEqual([])
})
