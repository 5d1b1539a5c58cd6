import { expect, test } from 'vitest'
import { readSources } from './sources.ts'

type Graph = Map<string, string[]>

/** The first circle found from each file, as the chain of files that leads back to itself. */
function findCycles(graph: Graph): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const trail: string[] = []
  const visit = (file: string) => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    trail.push(file)
    for (const next of graph.get(file) ?? []) visit(next)
    trail.pop()
    state.set(file, 'done')
  }
  for (const file of graph.keys()) visit(file)
  return cycles
}

test('a circle of files is found and named', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['b']],
    ['d', []],
  ])
  expect(findCycles(graph)).toEqual(['b → c → b'])
})

test('no files import each other in a circle, not even for types', () => {
  const graph: Graph = new Map(
    readSources().map((source) => [source.path, source.imports.flatMap(({ file }) => file ?? [])]),
  )
  expect(findCycles(graph)).toEqual([])
})
