/**
 * Read texts that have a grammar of their own and say what is wrong with them; nothing where all is well. Checks are
 * given these instead of importing them: the libraries behind them weigh more than all node types together, and a
 * canvas opens without them.
 */
export interface TextReaders {
  /** A template of a message. */
  copy: (text: string) => { line: number; detail: string } | undefined
  cron: (text: string) => string | undefined
  /** A recurrence rule of RFC 5545 that counts from a local date and time. */
  rrule: (text: string, starts: string) => string | undefined
}
