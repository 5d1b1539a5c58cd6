import { parentPort, workerData } from 'node:worker_threads'
import { readCustomersCsv } from './readCustomersCsv.ts'

/** What the worker tells: first all but the customers, then those in parts, each small enough to unpack at once. */
export const customersAtOnce = 500

const { customers, ...rest } = readCustomersCsv(workerData as Uint8Array)
parentPort?.postMessage({ ...rest, count: customers.length })
for (let from = 0; from < customers.length; from += customersAtOnce)
  parentPort?.postMessage(customers.slice(from, from + customersAtOnce))
