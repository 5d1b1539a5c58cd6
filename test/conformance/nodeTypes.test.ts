import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nodeTypes } from '@rekindle/nodes'
import { expect, test } from 'vitest'
import { describeNodeType } from './describeNodeType.ts'

const folder = fileURLToPath(new URL('../../nodes/src', import.meta.url))

for (const type of nodeTypes) describeNodeType(type, folder, nodeTypes)

test('every folder of a node type is in the list, the template excepted', () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(`${folder}/${entry.name}`).includes(`${entry.name}.ts`),
    )
    .map(({ name }) => name)
  expect(folders.filter((name) => name !== 'template').sort()).toEqual(
    nodeTypes.map(({ type }) => type).sort(),
  )
})

test('exactly one type begins journeys', () => {
  expect(nodeTypes.filter(({ entry }) => entry).map(({ type }) => type)).toEqual(['segment'])
})
