import { expect, test } from 'vitest'
import { nodeForms } from './forms.ts'
import { registry } from './index.ts'

test('every hand-made form belongs to a node type there is', () => {
  expect(Object.keys(nodeForms).filter((type) => !registry.has(type))).toEqual([])
})
