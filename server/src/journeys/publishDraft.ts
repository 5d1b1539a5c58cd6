import type { Command } from './Command.ts'
import { forecastBrake } from './plan/forecastBrake.ts'
import { publishJourney } from './publishJourney.ts'
import type { PublishedVersion, PublishOptions } from './releaseFlow.ts'

/** Publishes as people do: when nothing is said about its brake, a journey's first version gets one by forecast. */
export async function publishDraft(
  command: Command,
  id: string,
  revision: number,
  options: PublishOptions = {},
): Promise<PublishedVersion> {
  const brake = options.brake === undefined ? await forecastBrake(command, id) : options.brake
  return publishJourney(command, id, revision, { ...options, brake })
}
