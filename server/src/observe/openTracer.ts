import type { Config } from '../config.ts'
import type { Tracer } from './Tracer.ts'

/** OpenTelemetry, when the settings ask for it; without them none of its code is loaded. */
export async function openTracer({ traces }: Pick<Config, 'traces'>): Promise<Tracer | undefined> {
  if (!traces) return undefined
  const { createOtelTracer } = await import('./createOtelTracer.ts')
  return createOtelTracer()
}
