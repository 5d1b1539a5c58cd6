import type { Flow, Run } from '@rekindle/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { firstSeed, fuzzRuns, patience } from './fuzzRuns.ts'
import { playCrowd } from './laws/playCrowd.ts'
import { sum, type Tally } from './laws/Tally.ts'

const flows = fuzzRuns(300)
const customers = 20

describe(`${flows} drawn flows with ${customers} customers each`, () => {
  const crowds: ({ seed: number } & ReturnType<typeof playCrowd>)[] = []

  beforeAll(() => {
    for (let seed = firstSeed; seed < firstSeed + flows; seed++)
      crowds.push({ seed, ...playCrowd(seed, customers) })
  }, patience(flows))

  const waiting = (runs: Run[], node: string) =>
    runs.filter((run) => run.status === 'active' && run.node === node).length

  test('everyone who entered a node waits there, left by a port, exited or failed', () => {
    let resting = 0
    for (const { seed, tally, runs } of crowds) {
      for (const [node, count] of tally.nodes) {
        const here = waiting(runs, node)
        resting += here
        const told = here + sum(count.ports.values()) + count.exited + count.failed
        expect({ seed, node, entered: told }).toEqual({ seed, node, entered: count.entered })
      }
    }
    expect(resting).toBeGreaterThan(flows)
  })

  test('everyone who entered a node started there or came along an edge', () => {
    for (const { seed, flow, tally } of crowds) {
      for (const [node, { entered }] of tally.nodes) {
        const arrived = (node === flow.entry ? tally.started : 0) + alongEdges(flow, tally, node)
        expect({ seed, node, arrived }).toEqual({ seed, node, arrived: entered })
      }
    }
  })

  test('everyone who started is active, or has completed, exited or failed', () => {
    for (const { seed, tally, runs } of crowds) {
      const active = runs.filter((run) => run.status === 'active').length
      const { completed, exited, failed } = tally.endings
      expect({ seed, started: active + completed + exited + failed }).toEqual({
        seed,
        started: tally.started,
      })
    }
  })
})

const alongEdges = (flow: Flow, tally: Tally, node: string): number =>
  sum(
    flow.edges
      .filter((edge) => edge.to === node)
      .map((edge) => tally.nodes.get(edge.from)?.ports.get(edge.port) ?? 0),
  )
