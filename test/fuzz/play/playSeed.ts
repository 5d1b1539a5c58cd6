import { registry } from '@rekindle/nodes'
import { checkFlow, compileFlow, type Flow, isRunnable, type Problem } from '@rekindle/runtime'
import { Draw } from '../generate/Draw.ts'
import { drawFlow } from '../generate/drawFlow.ts'
import { customerIds } from '../generate/vocabulary.ts'
import { drawnScript } from './drawnScript.ts'
import { type Played, playScript } from './playScript.ts'
import { replays } from './replays.ts'

export interface SeedResult {
  seed: number
  flow: Flow
  /** Errors of a flow that was meant to have none. */
  errors: Problem[]
  scripts: (Played & { replayed: boolean })[]
}

/** Draws one flow and some customers, and plays each through machine and reference. */
export function playSeed(seed: number, customers: number): SeedResult {
  const draw = new Draw(seed)
  const flow = drawFlow(draw)
  const checked = checkFlow(flow, registry)
  if (!isRunnable(checked)) {
    const errors = checked.problems.filter((problem) => problem.severity === 'error')
    return { seed, flow, errors, scripts: [] }
  }
  const compiled = compileFlow(checked.flow, registry)
  const scripts = Array.from({ length: customers }, () => {
    const played = playScript(flow, compiled, drawnScript(draw, flow, draw.pick(customerIds)))
    return { ...played, replayed: played.difference !== undefined || replays(checked.flow, played) }
  })
  return { seed, flow, errors: [], scripts }
}
