import { type ESTree, Visitor } from 'vite'
import { expect, test } from 'vitest'
import { placeOf, readSources, type Source } from './sources.ts'

const sources = readSources().filter((source) => !source.isTest)

/** Names of the node types as their definitions give them. */
const nodeTypes = new Set(
  sources
    .filter(({ path }) => path.startsWith('nodes/src/'))
    .flatMap(({ text }) => [...text.matchAll(/\bdefineNode\w*\(\{\s*type:\s*'([^']+)'/g)])
    .map((match) => match[1]),
)

/** Events and actions have a `type` too, and one of each is called `exit`, as a node type is. */
const otherThings = new Set(['event', 'action'])

const isTypeOf = (node: ESTree.Node) =>
  node.type === 'MemberExpression' &&
  node.property.type === 'Identifier' &&
  node.property.name === 'type' &&
  !(node.object.type === 'Identifier' && otherThings.has(node.object.name))

const isNodeType = (node: ESTree.Node | null) =>
  node?.type === 'Literal' && typeof node.value === 'string' && nodeTypes.has(node.value)

function findBranches(source: Source): string[] {
  const found: string[] = []
  new Visitor({
    BinaryExpression({ left, right, operator, start }) {
      if (!/^[!=]==?$/.test(operator)) return
      const isBranch = (isTypeOf(left) && isNodeType(right)) || (isTypeOf(right) && isNodeType(left))
      if (isBranch) found.push(placeOf(source, start))
    },
    SwitchStatement({ discriminant, cases, start }) {
      if (isTypeOf(discriminant) && cases.some((each) => isNodeType(each.test)))
        found.push(placeOf(source, start))
    },
  }).visit(source.parsed.program)
  return found
}

test('nobody but its own folder asks whether a node is of a certain type', () => {
  const isOwnFolder = ({ path }: Source) => /^nodes\/src\/[^/]+\//.test(path)
  const found = sources.filter((source) => !isOwnFolder(source)).flatMap(findBranches)
  expect(found, 'let the node type declare its own answer').toEqual([])
})
