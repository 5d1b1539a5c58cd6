import { Visitor } from 'vite'
import { expect, test } from 'vitest'
import { placeOf, readSources, type Source } from './sources.ts'

/** Rule 4: time, chance and facts are inputs of everything but the engine, the shell and the screen. */
const isPure = ({ path, isTest }: Source) =>
  !isTest &&
  /^(runtime|nodes)\/src\//.test(path) &&
  !/^runtime\/src\/(engine|http)\//.test(path) &&
  !path.endsWith('.tsx')

const ambient = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'Temporal.Now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'process.hrtime',
])

const ambientGlobals = new Set(['setTimeout', 'setInterval', 'setImmediate'])

function findAmbient(source: Source): string[] {
  const found: string[] = []
  const note = (offset: number, what: string) => found.push(`${placeOf(source, offset)} uses ${what}`)
  new Visitor({
    MemberExpression({ object, property, start }) {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return
      const name = `${object.name}.${property.name}`
      if (ambient.has(name)) note(start, name)
    },
    NewExpression({ callee, arguments: given, start }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0)
        note(start, 'new Date()')
    },
    CallExpression({ callee, start }) {
      if (callee.type !== 'Identifier') return
      if (callee.name === 'Date' || ambientGlobals.has(callee.name)) note(start, `${callee.name}()`)
    },
  }).visit(source.parsed.program)
  return found
}

test('no clock and no dice in the pure parts', () => {
  const found = readSources().filter(isPure).flatMap(findAmbient)
  expect(found, 'take the instant or the draw as a parameter').toEqual([])
})
