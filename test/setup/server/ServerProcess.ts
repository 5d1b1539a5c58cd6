import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { environmentOfPeople } from './environmentOfPeople.ts'
import { ServerClient } from './ServerClient.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Options {
  /** Beside what this process has; the port is any free one unless it is named. */
  env: Record<string, string>
  /** As `npm start` does it, with the editor built; without it the server's sources alone. */
  whole?: boolean
  /** `serve` answers HTTP and steps nobody. */
  command?: 'start' | 'serve'
  /** The bundled command line, which is there sooner than its sources. */
  script?: string
}

/** A server of its own, as people start it. */
export class ServerProcess {
  /** The printed address with its token, which opens a session once. */
  readonly openUrl: string
  private readonly child: ChildProcess
  private readonly whole: boolean
  private isAsked = false

  private constructor(child: ChildProcess, whole: boolean, openUrl: string, said: readonly string[]) {
    this.child = child
    this.whole = whole
    this.openUrl = openUrl
    child.once('exit', (code, signal) => {
      if (!this.isAsked)
        console.error(`A server ended unasked (${signal ?? `exit ${code}`}): ${said.join('')}`)
    })
  }

  get url(): string {
    return new URL(this.openUrl).origin
  }

  /** Answers when the server has printed its address. */
  static async start({ env, whole = false, command = 'start', script }: Options): Promise<ServerProcess> {
    const words = whole
      ? ['server/bin/bootstrap.mjs', 'start']
      : [...(script ? [script] : ['--import', 'tsx', 'server/bin/rekindle.ts']), command]
    const child = spawn(execPath, words, {
      cwd: root,
      env: { ...environmentOfPeople, REKINDLE_PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // `npm start` is a process with a server below it: a power cut takes both.
      detached: whole,
    })
    const said: string[] = []
    child.stderr?.on('data', (chunk) => said.push(String(chunk)))
    for await (const line of createInterface({ input: child.stdout as NonNullable<typeof child.stdout> })) {
      const address = /https?:\S+token=\S+/.exec(line)?.[0]
      if (address) return new ServerProcess(child, whole, address, said)
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const how = child.signalCode ?? `exit ${child.exitCode}`
    throw new Error(`The server ended without an address (${how}):\n${said.join('')}`)
  }

  signIn(): Promise<ServerClient> {
    return ServerClient.open(this.openUrl)
  }

  /** As Ctrl-C does: it finishes what is under way. */
  async stop(): Promise<void> {
    await this.end('SIGTERM')
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    this.isAsked = true
    const ended = once(this.child, 'exit')
    if (this.whole && signal === 'SIGKILL' && this.child.pid) process.kill(-this.child.pid, signal)
    else this.child.kill(signal)
    await ended
  }
}
