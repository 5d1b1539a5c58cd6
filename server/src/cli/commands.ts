import type { Command } from './Command.ts'

/** Every subcommand by name. Each is loaded when it is called: `check` needs no database driver. */
export const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./startCommand.ts')).startCommand,
  check: async () => (await import('./checkCommand.ts')).checkCommand,
  compile: async () => (await import('./compileCommand.ts')).compileCommand,
  schema: async () => (await import('./schemaCommand.ts')).schemaCommand,
  simulate: async () => (await import('./simulateCommand.ts')).simulateCommand,
  import: async () => (await import('./importCommand.ts')).importCommand,
  doctor: async () => (await import('./doctorCommand.ts')).doctorCommand,
  journey: async () => (await import('./journeyCommand.ts')).journeyCommand,
  token: async () => (await import('./tokenCommand.ts')).tokenCommand,
  serve: async () => (await import('./serveCommand.ts')).serveCommand,
  work: async () => (await import('./workCommand.ts')).workCommand,
  db: async () => (await import('./dbCommand.ts')).dbCommand,
}
