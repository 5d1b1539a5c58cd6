import { durationFrom, type Instant, instantIn, isZone } from '@rekindle/runtime'
import { readArgs } from './readArgs.ts'
import { UsageError } from './UsageError.ts'

export const simulateUsage =
  'simulate FLOW --customers CSV [--events JSONL] [--world JSON] --from DATE --for DURATION --seed SEED [--zone ZONE] [--json] [--trace]'

const options = {
  customers: { type: 'string' },
  events: { type: 'string' },
  world: { type: 'string' },
  from: { type: 'string' },
  for: { type: 'string' },
  seed: { type: 'string' },
  zone: { type: 'string' },
  json: { type: 'boolean' },
  trace: { type: 'boolean' },
} as const

export interface SimulateArgs {
  flow: string
  customers: string
  events: string | undefined
  world: string | undefined
  from: Instant
  for: string
  seed: string
  zone: string
  json: boolean
  trace: boolean
}

const earliest = Date.UTC(1970, 0)
const latest = Date.UTC(3000, 0)

/** What `simulate` was asked for. A date alone is its midnight in the zone. */
export function readSimulateArgs(args: string[]): SimulateArgs {
  const { named, values } = readArgs(args, ['flow'], options, simulateUsage)
  const zone = values.zone ?? 'Asia/Shanghai'
  if (!isZone(zone))
    throw new UsageError(`Unknown time zone "${zone}": use an IANA name such as "Asia/Shanghai".`)
  const from = instantIn(needed('from', values.from), zone)
  if (from === undefined)
    throw new UsageError(
      `--from "${values.from}": use a date such as 2026-03-02 or an instant with its offset.`,
    )
  if (from < earliest || from >= latest)
    throw new UsageError(`--from "${values.from}": journeys are played from 1970 to 2999.`)
  const length = needed('for', values.for)
  if ((durationFrom(length)?.amount ?? 0) < 1)
    throw new UsageError(`--for "${length}": use m, h, d, w or mo, for example "6w".`)
  return {
    flow: named.flow,
    customers: needed('customers', values.customers),
    events: values.events,
    world: values.world,
    from,
    for: length,
    seed: needed('seed', values.seed),
    zone,
    json: values.json ?? false,
    trace: values.trace ?? false,
  }
}

function needed(name: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`--${name} is missing.\nUsage: rekindle ${simulateUsage}`)
  return value
}
