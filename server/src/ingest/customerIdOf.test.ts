import { v5 } from 'uuid'
import { expect, test } from 'vitest'
import { customerIdOf } from './customerIdOf.ts'

const workspace = '0197f5f8-0000-7000-8000-0000000000aa'

test.each(['ada', '', '王小明', 'x'.repeat(500), 'a b'])('the id of "%s" is the UUID of its name', (name) => {
  expect(customerIdOf(workspace, { userId: name })).toBe(v5(`user:${name}`, workspace))
  expect(customerIdOf(workspace, { anonymousId: name })).toBe(v5(`anon:${name}`, workspace))
})
