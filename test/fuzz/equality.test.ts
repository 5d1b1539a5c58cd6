import { readdirSync, readFileSync } from 'node:fs'
import { registry } from '@rekindle/nodes'
import { checkFlow, compileFlow, type Flow } from '@rekindle/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { wayOf } from './coverage/wayOf.ts'
import { ways } from './coverage/ways.ts'
import { firstSeed, fuzzRuns, patience } from './fuzzRuns.ts'
import type { Input } from './play/Input.ts'
import { playScript } from './play/playScript.ts'
import { playSeed, type SeedResult } from './play/playSeed.ts'
import { replays } from './play/replays.ts'
import { tellDifference } from './play/tellDifference.ts'

const runs = fuzzRuns(3_000)
const customers = 3

describe(`${runs} drawn flows from seed ${firstSeed}, ${customers} customers each`, () => {
  const seen = new Map<string, number>()
  const unsound: string[] = []
  const failures: string[] = []
  let steps = 0

  beforeAll(() => {
    for (let seed = firstSeed; seed < firstSeed + runs && failures.length < 3; seed++)
      take(playSeed(seed, customers))
  }, patience(runs))

  function take({ seed, flow, errors, scripts }: SeedResult): void {
    if (errors.length > 0) unsound.push(`seed ${seed}: ${JSON.stringify(errors)}`)
    for (const played of scripts) {
      steps += played.steps.length
      if (played.difference || !played.replayed)
        failures.push(tellDifference(`REKINDLE_FUZZ_SEED=${seed}`, flow, played))
      played.steps.forEach((step, i) => {
        for (const visit of step.visits) {
          const way = wayOf(flow, visit, played.inputs[i]?.event ?? 'start')
          if (way !== undefined) seen.set(way, (seen.get(way) ?? 0) + 1)
        }
      })
    }
  }

  test('have no errors', () => {
    expect(unsound).toEqual([])
  })

  test('take every customer where the drawing says, step by step and again when replayed', () => {
    expect(failures.join('\n\n')).toBe('')
    expect(steps).toBeGreaterThan(runs * customers * 3)
  })

  test('leave by no way that node types do not have', () => {
    expect([...seen.keys()].filter((way) => !ways.includes(way))).toEqual([])
  })

  test.runIf(runs >= 1_000)('take 95 % of all ways out of all node types', () => {
    const missed = ways.filter((way) => !seen.has(way))
    const rarest = [...seen].sort((a, b) => a[1] - b[1]).slice(0, 5)
    console.log(
      `${steps} steps; ${ways.length - missed.length} of ${ways.length} ways out taken.`,
      `Missed: ${missed.join(', ') || 'none'}. Rarest: ${rarest.map(([way, n]) => `${way} × ${n}`).join(', ')}.`,
    )
    expect(missed.length / ways.length).toBeLessThanOrEqual(0.05)
  })
})

describe('what once went wrong stays right', () => {
  const folder = new URL('./pinned/', import.meta.url)
  for (const file of readdirSync(folder)) {
    const pinned = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      why: string
      flow: Flow
      inputs: Input[]
      end: { node: string; status: string; ending?: unknown }
    }
    test(pinned.why, () => {
      const checked = checkFlow(pinned.flow, registry)
      expect(checked.problems.filter((problem) => problem.severity === 'error')).toEqual([])
      const compiled = compileFlow(checked.flow as Flow, registry)
      const played = playScript(pinned.flow, compiled, (done) => pinned.inputs[done.length])
      expect(played.difference).toBeUndefined()
      expect(played.steps.at(-1)?.run).toMatchObject(pinned.end)
      expect(replays(checked.flow as Flow, played)).toBe(true)
    })
  }
})
