import { checkFlow, compileFlow, type Flow, isRunnable, type Registry } from '@rekindle/runtime'

/** The machine of a flow as `rekindle compile` prints it; nothing while the flow has errors. */
export function machineText(flow: Flow, registry: Registry): string | undefined {
  const checked = checkFlow(flow, registry)
  return isRunnable(checked) ? JSON.stringify(compileFlow(checked.flow, registry).config, null, 2) : undefined
}
