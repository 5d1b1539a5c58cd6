import type { Instant } from '@rekindle/runtime'
import { type Bell, type Engine, type PickSender, runWorker } from '@rekindle/runtime/engine'
import { keepPartitions } from '../db/index.ts'
import { createEngine } from '../engine/createEngine.ts'
import { createPaperSender } from '../senders/paperSender.ts'
import { pickSenders } from '../senders/pickSenders.ts'
import { createSmtpSender } from '../senders/smtpSender.ts'
import { createSourceClient } from '../sources/createSourceClient.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
import type { Parts } from './openParts.ts'
import type { Observing } from './startObserving.ts'

interface Options {
  workspaces: readonly WorkspaceRow[]
  bell: Bell
  now: () => Instant
  publicUrl: string
  signal: AbortSignal
  work: boolean
  observing: Pick<Observing, 'meter' | 'presence'>
  /** In place of the ways out that the settings name. */
  senderFor?: PickSender | undefined
}

/** One is stepped while the database writes another, and a third is there when either has to wait for the disk. */
const lanesAbreast = 3

/** The engine with its senders; with `work` it begins to step the live workspaces, until the signal. */
export function startEngine(parts: Parts, options: Options): { engine: Engine; stopped: Promise<void> } {
  const { sql } = parts.database
  const { smtp } = parts.config
  const { publicUrl, now, signal, bell } = options
  const mail = smtp && createSmtpSender({ sql, addresses: parts.addresses, smtp, publicUrl })
  const live = new Set(options.workspaces.filter(({ mode }) => mode === 'live').map(({ id }) => id))
  const senderFor = options.senderFor ?? pickSenders(createPaperSender(sql), mail, (id) => live.has(id))
  const { addresses, config } = parts
  const sources = createSourceClient({ sql, addresses, allowedAddresses: config.allowedAddresses })
  const engine = createEngine(sql, {
    senderFor,
    sources,
    clock: now,
    log: parts.log,
    abreast: lanesAbreast,
    watch: options.observing.meter,
    guard: options.observing.presence?.guard,
  })
  if (options.work) keepPartitions(sql, signal)
  const worker = options.work ? runWorker(engine, { bell, signal }) : Promise.resolve()
  return { engine, stopped: worker.finally(() => mail?.close()) }
}
