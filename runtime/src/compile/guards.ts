import type { Guard } from '../node/Fragment.ts'

/** Every machine event brings who answers its guards: facts and time are inputs of a step, never the machine's own. */
export interface MachineEvent {
  type: string
  judge: (guard: Guard) => boolean
}

const asked =
  (type: Guard['type']) =>
  ({ event }: { event: MachineEvent }, params: unknown): boolean =>
    event.judge({ type, params } as Guard)

/** The guards a fragment may name, as the machine calls them. */
export const guards: Record<Guard['type'], ReturnType<typeof asked>> = {
  rule: asked('rule'),
  heard: asked('heard'),
  happened: asked('happened'),
  arm: asked('arm'),
  due: asked('due'),
  moved: asked('moved'),
}
