/** Exit codes of the command line: 0 clean · 1 the flow or data has errors · 2 wrong usage · 3 internal. */
export const exitCodes = { clean: 0, errors: 1, usage: 2, internal: 3 } as const

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Terminal {
  out: (text: string) => void
  err: (text: string) => void
  env: Record<string, string | undefined>
}

/** One subcommand, in a file of its own name. Answers with the exit code. */
export type CliCommand = (args: readonly string[], terminal: Terminal) => Promise<number>

/** A mistake of whoever typed the command: said in one sentence, without a stack. */
export class UsageError extends Error {}
