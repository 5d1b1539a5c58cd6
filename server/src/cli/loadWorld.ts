import { type Problem, problemsOfZod, readFlowText } from '@rekindle/runtime'
import { World } from '@rekindle/runtime/world'
import type { CliIo } from './Command.ts'
import { readText } from './readInput.ts'

/** A world file; what it leaves out is as the practice garage knows it. */
export async function loadWorld(path: string, io: CliIo): Promise<{ world?: World; problems: Problem[] }> {
  const { value, problems } = readFlowText(await readText(path, io))
  if (value === undefined) return { problems }
  const parsed = World.safeParse(value)
  return parsed.success
    ? { world: parsed.data, problems }
    : { problems: [...problems, ...problemsOfZod(parsed.error, value)] }
}
