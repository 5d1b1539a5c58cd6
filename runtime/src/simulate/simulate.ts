import { playOut, simulatedWorkspace } from './playOut.ts'
import { reportOf } from './reportOf.ts'
import type { SimulationInput } from './SimulationInput.ts'
import type { SimulationReport } from './SimulationReport.ts'

/** Plays a journey and counts. The same input gives the same report, byte by byte once it is JSON. */
export async function simulate(
  input: SimulationInput,
  { trace }: { trace?: boolean } = {},
): Promise<SimulationReport> {
  const { flow, seed, from, for: length, workspace } = input
  const zone = workspace?.zone ?? simulatedWorkspace.zone
  return reportOf(await playOut(input), { flow, seed, from, for: length, zone, trace })
}
