/** 0 clean · 1 the flow or data has errors · 2 wrong usage · 3 internal. */
export type ExitCode = 0 | 1 | 2 | 3

/** What a command may touch besides files: given by the process, or by a test. */
export interface CliIo {
  /** A line of the result. */
  out: (line: string) => void
  /** A line for whoever watches. */
  err: (line: string) => void
  isTty: boolean
  /** Files on the command line are meant from here. */
  cwd: string
  readStdin: () => Promise<Uint8Array>
}

/** One subcommand. */
export interface Command {
  /** The words after `rekindle`. */
  usage: string
  summary: string
  run: (args: string[], io: CliIo) => Promise<ExitCode>
}
