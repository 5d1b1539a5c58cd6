import { parseArgs } from 'node:util'
import { UsageError } from './UsageError.ts'

type Options = Record<string, { type: 'boolean' | 'string' }>
type Values<Given extends Options> = {
  [Name in keyof Given]?: Given[Name]['type'] extends 'boolean' ? boolean : string
}

/** Options and exactly the named words of a command; anything else is a usage error. */
export function readArgs<Named extends string, Given extends Options>(
  args: string[],
  words: readonly Named[],
  options: Given,
  usage: string,
): { named: Record<Named, string>; values: Values<Given> } {
  const { positionals, values } = parse(args, options, usage)
  if (positionals.length !== words.length) {
    const wanted = words.map((word) => word.toUpperCase()).join(' ')
    const asked = wanted === '' ? 'This command takes no words' : `Give ${wanted}`
    throw new UsageError(`${asked}; got ${positionals.length}.\nUsage: rekindle ${usage}`)
  }
  const named = Object.fromEntries(words.map((word, i) => [word, positionals[i]])) as Record<Named, string>
  return { named, values: values as Values<Given> }
}

function parse(args: string[], options: Options, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason}\nUsage: rekindle ${usage}`)
  }
}
