import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { migrate, openDatabase, type RawSql } from '@rekindle/server/db'
import { v5, v7 } from 'uuid'
import { createSecret, hashSecret } from '../../../server/src/auth/secrets.ts'
import { bucketOf } from '../../../server/src/ingest/customerIdOf.ts'
import type { Bench, Contender } from '../Bench.ts'
import { benchDatabase } from '../durable/benchServer.ts'

const eventsABatch = 500
const batches = 24
const atOnce = 6
const people = 20_000

/** Events that come in by HTTP, each batch answered when it is stored, against rows that a COPY brings. */
export const ingestEvents: Bench = {
  name: 'ingest',
  tells: 'events/s of /v1/batch, stored in inboxes before the answer ÷ COPY of the same rows (at least 0.25)',
  asRate: true,
  subject: postBatches,
  base: copyRows,
}

async function postBatches(): Promise<Contender> {
  const { url, drop } = await benchDatabase()
  await migrate(url)
  const child = fork(fileURLToPath(new URL('./serveDoors.ts', import.meta.url)), [url], {
    execArgv: ['--import', 'tsx'],
  })
  const [base] = (await once(child, 'message')) as [string]
  const database = openDatabase(url, { connections: 1 })
  const key = await makeKey(database.sql)
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  return {
    async step() {
      const bodies = Array.from({ length: batches }, () =>
        JSON.stringify({ batch: Array.from({ length: eventsABatch }, eventOf) }),
      )
      const send = async () => {
        for (let body = bodies.pop(); body !== undefined; body = bodies.pop())
          await post(`${base}/v1/batch`, key, body, agent)
      }
      await Promise.all(Array.from({ length: atOnce }, send))
      return batches * eventsABatch
    },
    async close() {
      agent.destroy()
      child.disconnect()
      await once(child, 'exit')
      await database.close()
      await drop()
    },
  }
}

async function copyRows(): Promise<Contender> {
  const { url, drop } = await benchDatabase()
  await migrate(url)
  const { sql, close } = openDatabase(url, { connections: 1 })
  const workspace = v7()
  // All but the key is made beforehand: the baseline pays for the copying alone.
  const rows = Array.from({ length: batches * eventsABatch }, () => rowOf(workspace))
  return {
    async step() {
      const start = v7().slice(0, 24)
      const lines = rows.map(
        ([head, tail], i) => `${head}\t${start}${i.toString(16).padStart(12, '0')}\t${tail}`,
      )
      const parts = Array.from({ length: batches }, (_, i) =>
        lines.slice(i * eventsABatch, (i + 1) * eventsABatch).join(''),
      )
      const into = await sql`
        copy inbox (workspace_id, bucket, id, subject_kind, subject_id, message_id, body, at) from stdin`.writable()
      await pipeline(Readable.from(parts), into)
      return batches * eventsABatch
    },
    close: async () => {
      await close()
      await drop()
    },
  }
}

let made = 0

const eventOf = () => ({
  type: 'track',
  userId: `user-${(made * 7919) % people}`,
  event: 'product.viewed',
  messageId: `message-${++made}-0123456789abcdef`,
  timestamp: '2026-03-02T09:30:00.000Z',
  properties: { sku: `sku-${made % 500}`, price: made % 900, currency: 'CNY', category: 'tyres' },
  context: { library: { name: '@segment/analytics-node', version: '3.1.0' }, locale: 'zh-CN' },
})

/** The row that the door makes of such an event: what stands before its id, and after it. */
function rowOf(workspace: string): [head: string, tail: string] {
  const { userId, event, messageId, timestamp, properties } = eventOf()
  const customer = v5(`user:${userId}`, workspace)
  const at = Date.parse(timestamp)
  const body = JSON.stringify({ kind: 'track', externalId: userId, messageId, event, at, properties })
  return [
    `${workspace}\t${bucketOf(customer)}`,
    `${['customer', customer, messageId, body, timestamp].join('\t')}\n`,
  ]
}

async function makeKey(sql: RawSql): Promise<string> {
  const [live] = await sql<{ id: string }[]>`select id from workspaces where mode = 'live'`
  const key = createSecret()
  await sql`
    insert into write_keys (workspace_id, hash, label, created_at)
    values (${live?.id ?? ''}, ${hashSecret(key)}, 'bench', now())`
  return key
}

function post(url: string, key: string, body: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
    }
    const call = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve()
        else reject(new Error(`The door answered ${answer.statusCode}.`))
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}
