import type { CliCommand } from './Command.ts'

interface Entry {
  summary: string
  load: () => Promise<CliCommand>
}

/** Every subcommand. Each is loaded when it is called: `check` needs no database driver. */
export const commands: Record<string, Entry> = {
  start: {
    summary: 'the server, worker and practice in one process; prints the address to open',
    load: async () => (await import('./start.ts')).start,
  },
  serve: { summary: 'the HTTP part alone', load: async () => (await import('./serve.ts')).serve },
  work: { summary: 'a worker alone', load: async () => (await import('./work.ts')).work },
  token: {
    summary: 'an address that signs somebody in, once: --role owner|marketer|agent|viewer',
    load: async () => (await import('./token.ts')).token,
  },
  doctor: {
    summary: 'recount rows against counters and name what differs: --json',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  db: {
    summary: 'db migrate: bring the database up to date',
    load: async () => (await import('./db.ts')).db,
  },
}
