import { hasErrors } from '@rekindle/runtime'
import type { Command } from './Command.ts'
import { loadFlow } from './loadFlow.ts'
import { countWords, printProblems } from './printProblems.ts'
import { readArgs } from './readArgs.ts'
import { styleOf } from './style.ts'

const usage = 'check FLOW [--json]'

export const checkCommand: Command = {
  usage,
  summary: 'Says what is wrong with a flow, where, and what to do about it.',
  async run(args, io) {
    const { named, values } = readArgs(args, ['flow'], { json: { type: 'boolean' } }, usage)
    const { drawn, problems } = await loadFlow(named.flow, io)
    if (values.json) io.out(JSON.stringify({ problems }, null, 2))
    else {
      printProblems(problems, drawn, io)
      const nodes = drawn ? `${Object.keys(drawn.nodes).length} nodes` : named.flow
      const verdict = problems.length === 0 ? styleOf(io).green('nothing wrong') : countWords(problems)
      io.out(`${nodes}: ${verdict}.`)
    }
    return hasErrors(problems) ? 1 : 0
  },
}
