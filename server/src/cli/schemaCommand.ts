import type { Command } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { schemas } from './schemas.ts'
import { UsageError } from './UsageError.ts'

const usage = 'schema NAME'

export const schemaCommand: Command = {
  usage,
  summary: `Prints a JSON Schema: ${Object.keys(schemas).join(', ')}.`,
  async run(args, io) {
    const { named } = readArgs(args, ['name'], {}, usage)
    const schema = Object.hasOwn(schemas, named.name) ? schemas[named.name] : undefined
    if (!schema)
      throw new UsageError(
        `There is no schema "${named.name.slice(0, 60)}". Use one of: ${Object.keys(schemas).join(', ')}.`,
      )
    io.out(JSON.stringify(schema(), null, 2))
    return 0
  },
}
