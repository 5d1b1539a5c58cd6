import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'

/** A process of `rekindle work`. */
export class WorkerProcess {
  private readonly child: ChildProcess

  /** `script` is the bundled command line. */
  constructor(script: string, env: Record<string, string>) {
    this.child = spawn(execPath, [script, 'work'], {
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
