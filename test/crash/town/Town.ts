import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@rekindle/runtime'
import { type Database, openDatabase, type RawSql } from '@rekindle/server/db'
import { createAddressBook } from '../../../server/src/addresses/AddressBook.ts'
import { createSession } from '../../../server/src/auth/sessions.ts'
import { ensureUserOf } from '../../../server/src/auth/users.ts'
import { createWriteKey } from '../../../server/src/doors/writeKeys.ts'
import { Machine, type MachineEnd } from '../machine/Machine.ts'
import { Provider } from '../machine/Provider.ts'
import type { Death } from './Deaths.ts'
import { liveId, practiceId, setUpTown, start, type TownSize } from './setUpTown.ts'

export interface TownOptions {
  /** Address of a migrated database of its own. */
  url: string
  /** The bundled server. */
  script: string
  size: TownSize
  /** How each process in turn is to die; those for whom there is nothing live on. */
  nextDeath: () => Death | undefined
  /** Further settings of the server's environment. */
  env?: Record<string, string>
  /** How many processes work; only the first one serves HTTP. */
  machines?: number
  /** Where processes find the database, when it is not where the test finds it. */
  urlOfMachines?: string
}

const key = Buffer.alloc(32, 7)

/** A database, a server that is started again whenever it dies, a provider, and a clock that the test moves. */
export class Town {
  readonly database: Database
  readonly provider: Provider
  /** Where processes died, in order; `outside` when they were killed from there. */
  readonly died: string[] = []
  /** What servers had to complain about. */
  readonly complaints: string[] = []
  /** Fails when a process ended that was not to die. */
  readonly trouble: Promise<never>
  private readonly options: TownOptions
  private readonly folder = mkdtempSync(join(tmpdir(), 'rekindle-town-'))
  private readonly writeKey: string
  private readonly owner: string
  private readonly machines: Machine[]
  private isOver = false
  private fail: (error: Error) => void = () => {}
  private at: Instant = start

  private constructor(
    options: TownOptions,
    parts: { database: Database; provider: Provider; writeKey: string; owner: string },
  ) {
    this.options = options
    this.database = parts.database
    this.provider = parts.provider
    this.writeKey = parts.writeKey
    this.owner = parts.owner
    this.trouble = new Promise((_, reject) => {
      this.fail = reject
    })
    this.trouble.catch(() => {})
    this.setClock(start)
    this.machines = Array.from({ length: options.machines ?? 1 }, (_, place) => this.startMachine(place))
  }

  static async open(options: TownOptions): Promise<Town> {
    const database = openDatabase(options.url, { connections: 4 })
    const { sql } = database
    await setUpTown(sql, options.size)
    const owner = await ensureUserOf(sql, 'owner', [liveId, practiceId], start)
    const writeKey = await createWriteKey(sql, createAddressBook(key), liveId, 'town', start)
    return new Town(options, { database, provider: await Provider.open(), writeKey, owner })
  }

  get sql(): RawSql {
    return this.database.sql
  }

  /** The live workspaces' time. Written beside and moved, so that nobody reads half a number. */
  setClock(at: Instant): void {
    this.at = at
    const file = join(this.folder, 'clock')
    writeFileSync(`${file}.new`, String(at))
    renameSync(`${file}.new`, file)
  }

  ring(): Promise<unknown> {
    return this.sql.notify('rekindle', '')
  }

  /** One call of the Segment API, repeated until it is answered, as clients do. */
  async knock(type: string, body: unknown): Promise<void> {
    const authorization = `Basic ${Buffer.from(`${this.writeKey}:`).toString('base64')}`
    const { status, text } = await this.call(`/v1/${type}`, body, async () => ({ authorization }))
    if (status !== 200) throw new Error(`${status} from /v1/${type}: ${text}`)
  }

  /** A POST of the owner below a workspace, repeated until it is answered. */
  command(
    workspaceId: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string }> {
    const signIn = async (origin: string) => {
      const secret = await createSession(this.sql, this.owner, this.at)
      return { cookie: `rekindle_${new URL(origin).port}=${secret}`, origin, ...headers }
    }
    return this.call(`/api/v1/workspaces/${workspaceId}${path}`, body, signIn)
  }

  /** Ends the server politely; what it had to do is done. */
  async close(): Promise<void> {
    this.isOver = true
    for (const machine of this.machines) {
      machine.signal('SIGCONT')
      machine.signal('SIGTERM')
    }
    await Promise.all(this.machines.map((machine) => machine.ended))
    await this.provider.close()
    await this.database.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async call(
    path: string,
    body: unknown,
    headersFor: (origin: string) => Promise<Record<string, string>>,
  ): Promise<{ status: number; text: string }> {
    for (;;) {
      const origin = await this.address()
      const headers = { 'content-type': 'application/json', ...(await headersFor(origin)) }
      const answer = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => undefined)
      if (answer && answer.status < 500) return answer
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  private async address(): Promise<string> {
    for (;;) {
      const { ready, ended } = this.machineAt(0)
      const origin = await Promise.race([ready, ended.then(() => undefined), this.trouble])
      if (origin !== undefined) return origin
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  machineAt(place: number): Machine {
    const machine = this.machines[place]
    if (!machine) throw new Error(`There is no machine ${place}.`)
    return machine
  }

  private startMachine(place: number): Machine {
    const death = this.options.nextDeath()
    const machine = new Machine(this.options.script, {
      DATABASE_URL: this.options.urlOfMachines ?? this.options.url,
      CRASH_SERVE: place === 0 ? '1' : '0',
      REKINDLE_DIR: this.folder,
      REKINDLE_KEY: key.toString('base64'),
      CRASH_CLOCK: join(this.folder, 'clock'),
      CRASH_PROVIDER: this.provider.url,
      REKINDLE_CRASH_AT: typeof death === 'string' ? death : '',
      ...this.options.env,
    })
    if (typeof death === 'object') {
      const { afterMs } = death
      void machine.ready.then(() => setTimeout(() => machine.signal('SIGKILL'), afterMs))
    }
    machine.ended.then((end) => this.replace(place, end)).catch(this.fail)
    return machine
  }

  /** A process has ended: the next one takes over, when the leases of the dead one are over. */
  private async replace(place: number, { signal, at, said }: MachineEnd): Promise<void> {
    if (said !== '') this.complaints.push(said)
    if (this.isOver) return
    if (signal !== 'SIGKILL') throw new Error(`A server ended by itself (${signal}):\n${said}`)
    this.died.push(at ?? 'outside')
    await this.sql`update claims set lease_until = now()`
    await this.sql`update questions set lease_until = now()`
    this.machines[place] = this.startMachine(place)
  }
}
