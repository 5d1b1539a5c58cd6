import { registry } from '@rekindle/nodes'
import { checkFlow, type Flow, hasErrors, type Problem, readFlowText } from '@rekindle/runtime'
import type { CliIo } from './Command.ts'
import { readText } from './readInput.ts'

/** A flow file, checked. `flow` is there when it can be run. */
export async function loadFlow(
  path: string,
  io: CliIo,
): Promise<{ flow: Flow | undefined; drawn: Flow | undefined; problems: Problem[] }> {
  const { value, problems: textual } = readFlowText(await readText(path, io))
  if (value === undefined) return { flow: undefined, drawn: undefined, problems: textual }
  const checked = checkFlow(value, registry)
  const problems = [...textual, ...checked.problems]
  return { flow: hasErrors(problems) ? undefined : checked.flow, drawn: checked.flow, problems }
}
