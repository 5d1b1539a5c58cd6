import { Hono } from 'hono'
import type { Config } from '../config.ts'
import { mountProbes } from '../observe/mountProbes.ts'
import { listen } from './listen.ts'
import type { Observing } from './startObserving.ts'

/** A process that steps and serves nobody answers to machines alone, and only where a port was named for it. */
export async function listenToProbes(
  { host, probePort, metricsToken }: Pick<Config, 'host' | 'probePort' | 'metricsToken'>,
  { health, meter }: Pick<Observing, 'health' | 'meter'>,
): Promise<Awaited<ReturnType<typeof listen>> | undefined> {
  if (probePort === undefined) return undefined
  const app = new Hono()
  mountProbes(app, { health, meter, token: metricsToken })
  return listen((request, env) => app.fetch(request, env), host, probePort)
}
