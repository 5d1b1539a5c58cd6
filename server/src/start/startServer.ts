import { setMaxListeners } from 'node:events'
import type { Instant } from '@rekindle/runtime'
import type { PickSender } from '@rekindle/runtime/engine'
import type { Hono } from 'hono'
import { createOpenToken } from '../auth/openTokens.ts'
import { ensureUserOf } from '../auth/users.ts'
import { createApp } from '../createApp.ts'
import { createBell, silentBell } from '../db/index.ts'
import { createWriteKey, loadWriteKeys } from '../doors/writeKeys.ts'
import { createPractice } from '../practice/createPractice.ts'
import { createServices } from './createServices.ts'
import { ensureWorkspaces } from './ensureWorkspaces.ts'
import { closeServer, listen } from './listen.ts'
import { listenToProbes } from './listenToProbes.ts'
import type { Parts } from './openParts.ts'
import { saveAddress } from './savedAddress.ts'
import { startEngine } from './startEngine.ts'
import { startObserving } from './startObserving.ts'

export interface RunningServer {
  /** Where the editor is. */
  url: string
  /** The same with a token that opens an owner's session, once. */
  openUrl: string
  /** Finishes what is under way and lets go of everything but the parts. */
  stop(): Promise<void>
}

interface What {
  /** Steps customers and plays practice in this process; other processes may as well. */
  work: boolean
  /** Answers HTTP; a worker alone does not. */
  serve: boolean
}

/** What a test puts in place of the machine: its clock, and the way messages leave live workspaces. */
export interface Surroundings {
  now?: () => Instant
  senderFor?: PickSender
}

/** Starts a whole server, or a part of it, on an open database. */
export async function startServer(
  parts: Parts,
  { work, serve }: What,
  { now = () => Date.now(), senderFor }: Surroundings = {},
): Promise<RunningServer> {
  const { config, database, addresses, log } = parts
  const { sql } = database
  const closing = new AbortController()
  // Every open stream listens to it.
  setMaxListeners(0, closing.signal)
  const workspaces = await ensureWorkspaces(sql, now())
  const observing = await startObserving(parts, { now, work, signal: closing.signal })
  let app: Hono | undefined
  const listening = serve
    ? await listen((request, env) => (app ? app.fetch(request, env) : starting()), config.host, config.port)
    : await listenToProbes(config, observing)
  const port = listening?.port ?? config.port
  const url = config.publicUrl ?? `http://${config.host}:${port}`
  const bell = config.notify ? createBell(sql) : silentBell
  const engine = startEngine(
    { ...parts, config: { ...config, port } },
    { workspaces, bell, now, senderFor, publicUrl: url, signal: closing.signal, work, observing },
  )
  const practice = createPractice({
    parts: { ...parts, config: { ...config, port } },
    engine: engine.engine,
    request: async (path, init) => (app as Hono).request(path, init),
    now,
  })
  const ring = (workspaceId: string) => {
    // Practice people knock all the time: other processes need not wake for what this one is about to read.
    if (!practice.isAtWork(workspaceId)) bell.ring()
    practice.ring(workspaceId)
  }
  const services = createServices(
    { config: { ...config, port }, database, addresses, log },
    { now, ring, practice: practice.control, closing: closing.signal, observing },
  )
  app = createApp(services)
  for (const { id } of workspaces)
    if ((await loadWriteKeys(sql, addresses, id)).length === 0)
      await createWriteKey(sql, addresses, id, 'First key', now())
  const stopPractice = await practice.start(workspaces, await services.templates(), bell, work)
  const owner = await ensureUserOf(
    sql,
    'owner',
    workspaces.map(({ id }) => id),
    now(),
  )
  const token = serve ? await createOpenToken(sql, owner, now()) : ''
  if (serve) saveAddress(config, url)
  return {
    url,
    openUrl: `${url}/open?token=${token}`,
    stop: async () => {
      closing.abort()
      await stopPractice()
      await Promise.all(services.background)
      await engine.stopped
      if (listening) await closeServer(listening.server)
      await observing.stop()
    },
  }
}

const starting = () => new Response('Rekindle is starting: try again in a second.', { status: 503 })
