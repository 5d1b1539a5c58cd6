import { SettingsError } from '../SettingsError.ts'
import type { CliIo, ExitCode } from './Command.ts'
import { commands } from './commands.ts'
import { UsageError } from './UsageError.ts'

/** Runs one subcommand. Mistakes of the caller and faults of ours have exit codes of their own. */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name = 'help', ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') return help(io.out)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    io.err(`There is no command "${name.slice(0, 60)}".`)
    await help(io.err)
    return 2
  }
  try {
    const command = await load()
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(`Usage: rekindle ${command.usage}\n${command.summary}`)
      return 0
    }
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof UsageError || error instanceof SettingsError) {
      io.err(error.message)
      return 2
    }
    io.err(wordsOf(error))
    return 3
  }
}

/** A file or a port that the system refuses needs no stack to be understood; everything else is a fault of ours. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, syscall, path, port } = error as NodeJS.ErrnoException & { port?: number }
  if (syscall === undefined || (path === undefined && port === undefined)) return error.stack ?? error.message
  return `"${path ?? port}" can't be used: ${error.message}. Free it or choose another (${code}).`
}

async function help(say: (line: string) => void): Promise<ExitCode> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const width = Math.max(...all.map(({ usage }) => Math.min(40, usage.length)))
  say('rekindle <command>')
  for (const { usage, summary } of all) {
    const short = usage.length > width ? `${usage.slice(0, width - 1)}…` : usage
    say(`  ${short.padEnd(width)}  ${summary}`)
  }
  return 0
}
