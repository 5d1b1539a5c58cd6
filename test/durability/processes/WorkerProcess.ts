import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A process of `rekindle work`. */
export class WorkerProcess {
  private readonly child: ChildProcess

  constructor(env: Record<string, string>) {
    this.child = spawn(execPath, ['--import', 'tsx', 'server/bin/rekindle.ts', 'work'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: '', VITEST: '', ...env },
      stdio: ['ignore', 'ignore', 'ignore'],
    })
  }

  /** How it ended: 0 after a polite end. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode
    const ended = once(this.child, 'exit')
    this.child.kill(signal)
    return (await ended)[0]
  }
}
