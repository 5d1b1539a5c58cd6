import { registry } from '@rekindle/nodes'
import { expect, test } from 'vitest'
import { smallFlow } from '../testing/smallFlow.ts'
import { machineText } from './machineText.ts'

test('the machine names its states by the nodes; a drawing with errors has none', () => {
  const text = machineText(smallFlow, registry) ?? ''
  for (const id of Object.keys(smallFlow.nodes)) expect(text).toContain(id)
  expect(machineText({ ...smallFlow, entry: 'n_gone' }, registry)).toBeUndefined()
})
