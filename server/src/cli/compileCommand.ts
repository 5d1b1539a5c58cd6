import { registry } from '@rekindle/nodes'
import { compileFlow } from '@rekindle/runtime'
import type { Command } from './Command.ts'
import { loadFlow } from './loadFlow.ts'
import { printProblems } from './printProblems.ts'
import { readArgs } from './readArgs.ts'

const usage = 'compile FLOW'

export const compileCommand: Command = {
  usage,
  summary: 'Prints the XState machine of a flow as JSON.',
  async run(args, io) {
    const { named } = readArgs(args, ['flow'], {}, usage)
    const { flow, drawn, problems } = await loadFlow(named.flow, io)
    printProblems(problems, drawn, { ...io, isTty: false }, io.err)
    if (!flow) return 1
    io.out(JSON.stringify(compileFlow(flow, registry).config, null, 2))
    return 0
  },
}
