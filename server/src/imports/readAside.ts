import { Worker } from 'node:worker_threads'
import { type CustomerLine, type ReadCustomers, readCustomersCsv } from './readCustomersCsv.ts'

/** A list that was read: what is known of it at once, and its customers part by part. */
export interface ReadList {
  about: Omit<ReadCustomers, 'customers'>
  parts: AsyncIterable<CustomerLine[]>
}

/** Below this a list is read faster than a thread starts. */
const smallBytes = 256 * 1024

/**
 * Reads a customer list without holding up the server: a long one on a thread of its own. Parts come in order; the
 * list is whole, or has problems and no parts.
 */
export async function readAside(bytes: Uint8Array): Promise<ReadList> {
  if (bytes.byteLength <= smallBytes) {
    const { customers, ...about } = readCustomersCsv(bytes)
    return { about, parts: only(customers) }
  }
  const thread = new URL('./readCustomersThread.mjs', import.meta.url)
  const worker = new Worker(thread, { workerData: bytes, execArgv: [] })
  const messages = receive(worker)
  const first = await messages.next()
  const { count, ...about } = first.value as Omit<ReadCustomers, 'customers'> & { count: number }
  return { about, parts: takeParts(messages, worker, count) }
}

async function* only(customers: CustomerLine[]): AsyncGenerator<CustomerLine[]> {
  if (customers.length > 0) yield customers
}

async function* takeParts(
  messages: AsyncGenerator<unknown>,
  worker: Worker,
  count: number,
): AsyncGenerator<CustomerLine[]> {
  try {
    for (let got = 0; got < count; ) {
      const part = (await messages.next()).value as CustomerLine[]
      got += part.length
      yield part
    }
  } finally {
    await worker.terminate()
  }
}

/** Messages in order, none lost while nobody waits. An error of the thread is an error here. */
async function* receive(worker: Worker): AsyncGenerator<unknown> {
  const waiting: unknown[] = []
  const gate = { open: () => {} }
  let failed: unknown
  worker.on('message', (message) => {
    waiting.push(message)
    gate.open()
  })
  worker.on('error', (error) => {
    failed = error
    gate.open()
  })
  for (;;) {
    if (failed) throw failed
    if (waiting.length > 0) yield waiting.shift()
    else
      await new Promise<void>((resolve) => {
        gate.open = resolve
      })
  }
}
