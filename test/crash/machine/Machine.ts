import { type ChildProcess, spawn } from 'node:child_process'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { projectFolder } from './bundleServer.ts'

export interface MachineEnd {
  signal: NodeJS.Signals | null
  /** The crash point it died at; absent when it was killed from outside. */
  at: string | undefined
  /** What else it said on its error stream. */
  said: string
}

/** Vitest's own marks would make another server than people get. */
const { VITEST: _vitest, NODE_ENV: _mode, TEST: _test, ...ofPeople } = process.env

/** A server process that is there to be killed. */
export class Machine {
  /** Where it listens, once it does; never settles when it dies before. */
  readonly ready: Promise<string>
  readonly ended: Promise<MachineEnd>
  private readonly child: ChildProcess

  constructor(script: string, env: Record<string, string>) {
    const child = spawn(execPath, [script], {
      env: { ...ofPeople, REKINDLE_PORT: '0', CRASH_PROJECT: projectFolder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    this.ready = new Promise((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const url = /^Ready (\S+)$/.exec(line)?.[1]
        if (url) resolve(url)
      })
    })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
    })
    this.ended = new Promise((resolve) => {
      child.once('close', (_, signal) => {
        const at = /^Died at (\S+)\.$/m.exec(said)?.[1]
        resolve({ signal, at, said: said.replace(/^Died at .*\n/m, '') })
      })
    })
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name)
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }
}
