import { registry } from '@rekindle/nodes'
import { checkFlow, compileFlow, type Flow, type Run } from '@rekindle/runtime'
import { Draw } from '../generate/Draw.ts'
import { drawFlow } from '../generate/drawFlow.ts'
import { drawnScript } from '../play/drawnScript.ts'
import { playScript } from '../play/playScript.ts'
import { Tally } from './Tally.ts'

/** One drawn flow after many customers have gone some way through it: what was counted, and where runs are. */
export function playCrowd(seed: number, customers: number): { flow: Flow; tally: Tally; runs: Run[] } {
  const draw = new Draw(seed)
  const flow = drawFlow(draw)
  const compiled = compileFlow(checkFlow(flow, registry).flow as Flow, registry)
  const tally = new Tally(flow)
  const runs: Run[] = []
  for (let i = 0; i < customers; i++) {
    const script = drawnScript(draw, flow, `customer-${seed}-${i}`, draw.int(1, 20))
    const { steps } = playScript(flow, compiled, script)
    steps.forEach((step, at) => {
      tally.add(step, steps[at - 1]?.run)
    })
    const last = steps.at(-1)
    if (last) runs.push(last.run)
  }
  return { flow, tally, runs }
}
