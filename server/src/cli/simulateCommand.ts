import { registry } from '@rekindle/nodes'
import { addDuration, hasErrors, type Problem, parseDuration } from '@rekindle/runtime'
import { type SimulatedCustomer, simulate, simulatedWorkspace } from '@rekindle/runtime/simulate'
import type { World } from '@rekindle/runtime/world'
import { readCustomersCsv } from '../imports/readCustomersCsv.ts'
import type { CliIo, Command, ExitCode } from './Command.ts'
import { loadFlow } from './loadFlow.ts'
import { loadWorld } from './loadWorld.ts'
import { parseEvents } from './parseEvents.ts'
import { printProblems } from './printProblems.ts'
import { printReport } from './printReport.ts'
import { readInput, readText } from './readInput.ts'
import { readSimulateArgs, type SimulateArgs, simulateUsage } from './readSimulateArgs.ts'

export const simulateCommand: Command = {
  usage: simulateUsage,
  summary: 'Plays a journey over customers on a virtual clock; the same seed gives the same bytes.',
  async run(words, io) {
    const args = readSimulateArgs(words)
    const { flow, drawn, problems } = await loadFlow(args.flow, io)
    const data = await loadData(args, io)
    const errors = [...problems, ...data.problems].filter(({ severity }) => severity === 'error')
    if (!flow || hasErrors(errors)) return refuse(errors, drawn, args, io)
    const { from, for: length, seed, zone } = args
    const report = await simulate(
      { ...data, flow, registry, from, for: length, seed, workspace: { zone } },
      { trace: args.trace },
    )
    if (args.json) io.out(JSON.stringify(report, null, 2))
    else printReport(report, flow, io)
    return 0
  },
}

async function loadData(args: SimulateArgs, io: CliIo) {
  const read = readCustomersCsv(await readInput(args.customers, io))
  const customers = read.customers.map(({ externalId, traits }): SimulatedCustomer => {
    const { attributes, reachable, timeZone, locale } = traits
    return { externalId, attributes, reachable, timeZone, locale }
  })
  const until = addDuration(args.from, parseDuration(args.for), args.zone)
  const { problems: eventProblems, ...told } =
    args.events === undefined
      ? { events: [], profiles: [], problems: [] }
      : parseEvents(await readText(args.events, io), simulatedWorkspace.id, until)
  const { world, problems: worldProblems }: { world?: World; problems: Problem[] } =
    args.world === undefined ? { problems: [] } : await loadWorld(args.world, io)
  return { customers, ...told, world, problems: [...read.problems, ...eventProblems, ...worldProblems] }
}

function refuse(
  problems: readonly Problem[],
  drawn: Parameters<typeof printProblems>[1],
  { json }: SimulateArgs,
  io: CliIo,
): ExitCode {
  if (json) io.out(JSON.stringify({ problems }, null, 2))
  else printProblems(problems, drawn, io, io.err)
  return 1
}
