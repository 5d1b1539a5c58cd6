import { type CliCommand, exitCodes, type Terminal, UsageError } from './Command.ts'
import { commands } from './commands.ts'

/** Runs one subcommand; mistakes of the caller and of ours get exit codes of their own. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...rest] = args
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) {
    const known = name === 'help' || name === '--help'
    const text = `${known ? '' : `There is no command "${name}".\n`}${usage()}`
    if (known) terminal.out(text)
    else terminal.err(text)
    return known ? exitCodes.clean : exitCodes.usage
  }
  try {
    const command: CliCommand = await entry.load()
    return await command(rest, terminal)
  } catch (error) {
    const isUsage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    terminal.err(
      `${isUsage || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message)}\n`,
    )
    return isUsage ? exitCodes.usage : exitCodes.internal
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function usage(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}\n`)
  return `rekindle <command>\n\n${lines.join('')}`
}
