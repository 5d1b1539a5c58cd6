/**
 * Writes customers.csv and events.jsonl beside this file. The people are made by the runtime's practice world, so
 * the same command always writes the same bytes:
 *
 *     node --import tsx examples/customers/makeCustomers.ts
 */
import { writeFileSync } from 'node:fs'
import { makeLostCustomers } from '../../runtime/src/world/index.ts'
import { complaintLines } from './complaintLines.ts'
import { customersCsv } from './customersCsv.ts'

const customers = makeLostCustomers()
writeFileSync(new URL('customers.csv', import.meta.url), customersCsv(customers))
writeFileSync(new URL('events.jsonl', import.meta.url), complaintLines(customers))
