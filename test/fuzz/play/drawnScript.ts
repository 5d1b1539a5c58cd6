import type { Flow, Step } from '@rekindle/runtime'
import type { Draw } from '../generate/Draw.ts'
import type { Input } from './Input.ts'
import { World } from './World.ts'

/** Inputs drawn one by one as the run goes on; a few more are sent after its end, and must do nothing. */
export function drawnScript(
  draw: Draw,
  flow: Flow,
  customerId: string,
  most = 30,
): (done: readonly Step[]) => Input | undefined {
  const world = new World(draw, flow, customerId)
  let afterEnd = 0
  return (done) => {
    const last = done.at(-1)
    if (!last) return world.start()
    world.absorb(last)
    if (last.run.status === 'ended' && afterEnd++ >= 2) return undefined
    return done.length < most ? world.next() : undefined
  }
}
