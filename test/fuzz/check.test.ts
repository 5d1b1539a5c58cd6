import { registry } from '@rekindle/nodes'
import { checkFlow, compileFlow, type Flow, isRunnable, problemTexts } from '@rekindle/runtime'
import { describe, expect, test } from 'vitest'
import { firstSeed, fuzzRuns, patience } from './fuzzRuns.ts'
import { Draw } from './generate/Draw.ts'
import { drawFlow } from './generate/drawFlow.ts'
import { hostileValue } from './mutate/hostileValue.ts'
import { mutateFlow } from './mutate/mutateFlow.ts'
import { drawnScript } from './play/drawnScript.ts'
import { playScript } from './play/playScript.ts'
import { plain } from './play/stepBoth.ts'
import { tellDifference } from './play/tellDifference.ts'

const runs = fuzzRuns(3_000)

/** What is wrong with the problems a check answered; nothing when each can be shown and stored. */
function faultsOf(problems: ReturnType<typeof checkFlow>['problems']): string[] {
  return problems.flatMap((problem) => {
    const text = problemTexts[problem.code]
    if (!text) return [`unknown code "${problem.code}"`]
    const places = [...`${text.message}${text.remedy}`.matchAll(/\{(\w+)\}/g)].map(
      (found) => found[1] as string,
    )
    const missing = places.filter((name) => name !== 'node' && problem.params?.[name] === undefined)
    return [
      ...missing.map((name) => `${problem.code} lacks "${name}"`),
      ...(problem.path.every((part) => typeof part === 'string' || Number.isInteger(part))
        ? []
        : ['bad path']),
      ...(JSON.stringify(plain(problem)) === JSON.stringify(problem) ? [] : ['not JSON']),
      ...(problem.message.length < 2_000
        ? []
        : [`${problem.code} is ${problem.message.length} characters long`]),
    ]
  })
}

describe(`${runs} spoiled flows from seed ${firstSeed}`, () => {
  test(
    'are judged without an exception, and what is judged sound runs as drawn',
    () => {
      let sound = 0
      const codes = new Set<string>()
      for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
        const draw = new Draw(seed)
        const spoiled = mutateFlow(draw, drawFlow(draw))
        const checked = checkFlow(spoiled, registry)
        expect({ seed, faults: faultsOf(checked.problems) }).toEqual({ seed, faults: [] })
        for (const { code } of checked.problems) codes.add(code)
        if (!isRunnable(checked)) continue
        sound++
        const flow = plain(checked.flow)
        const compiled = compileFlow(checked.flow, registry)
        const played = playScript(flow, compiled, drawnScript(draw, checked.flow, `customer-${seed}`))
        if (played.difference) throw new Error(tellDifference(`REKINDLE_FUZZ_SEED=${seed}`, flow, played))
      }
      console.log(
        `${sound} of ${runs} spoiled flows were sound; ${codes.size} codes: ${[...codes].join(', ')}`,
      )
      // Of one flow that is played again nothing can be said in per cent.
      if (runs < 100) return
      expect(sound).toBeGreaterThan(runs * 0.05)
      expect(sound).toBeLessThan(runs * 0.9)
    },
    patience(runs),
  )

  test('values that are no flow at all are judged without an exception', () => {
    const draw = new Draw(firstSeed)
    for (let i = 0; i < runs; i++) {
      const { problems } = checkFlow(hostileValue(draw), registry)
      expect(faultsOf(problems)).toEqual([])
      expect(problems.length).toBeGreaterThan(0)
    }
  })
})

describe('a huge flow', () => {
  const chain = (size: number, edges: Flow['edges'] = []) => ({
    format: 1,
    title: { en: 'Huge' },
    entry: 'n_0',
    settings: {},
    nodes: Object.fromEntries(
      Array.from({ length: size }, (_, i) => [`n_${i}`, { type: 'note', v: 1, settings: { text: '' } }]),
    ),
    edges: [
      ...Array.from({ length: size - 1 }, (_, i) => ({ from: `n_${i}`, port: 'done', to: `n_${i + 1}` })),
      ...edges,
    ],
  })
  const codesOf = (value: unknown) => checkFlow(value, registry).problems.map((problem) => problem.code)

  test('of 10,000 nodes is refused with the limit', () => {
    expect(codesOf(chain(10_000))).toEqual(['flow.tooManyNodes'])
  })

  test('of 2,000 nodes in one circle without a wait is refused, naming the circle', () => {
    const flow = chain(2_000, [{ from: 'n_1999', port: 'done', to: 'n_1' }])
    const { problems } = checkFlow(flow, registry)
    const circle = problems.find((problem) => problem.code === 'loop.withoutWait')
    expect(circle?.message).toContain('n_1 → n_2 → ')
  })
})
