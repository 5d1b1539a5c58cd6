/** Numbers of one node. entered = waiting + parked + Σ ports + Σ exited + failed. */
export interface NodeNumbers {
  entered: number
  waiting: number
  parked: number
  exited: Record<string, number>
  failed: number
  ports: Record<string, number>
}

/** One visit of one customer, in the order of the story. */
export interface TraceVisit {
  customer: string
  /** 1 for the customer's first run. */
  run: number
  visit: number
  node: string
  arrivedAt: string
  leftAt?: string
  by?: string
}

/** What `rekindle simulate --json` prints. Keys stand in a fixed order, so equal runs are equal bytes. */
export interface SimulationReport {
  seed: string
  from: string
  for: string
  tz: string
  nodes: Record<string, NodeNumbers>
  edges: { from: string; port: string; to: string; count: number }[]
  runs: {
    started: number
    active: number
    parked: number
    completed: number
    exited: Record<string, number>
    failed: number
    goals: Record<string, number>
    /** What they are worth, by goal, where any says so: minor units, and how many have no value. */
    values?: Record<string, { currency: string; sum: number; unvalued: number }>
    discarded: Record<string, number>
  }
  /** attempted = queued + held + claimed + Σ suppressed + handedOver. */
  messages: {
    attempted: number
    queued: number
    held: number
    claimed: number
    suppressed: Record<string, number>
    handedOver: number
    delivered: number
    bounced: number
    unknown: number
  }
  /** By offer: holdings by state. By pool: what the home says. */
  offers: {
    holdings: Record<string, Record<string, number>>
    pools: Record<string, Record<string, number>>
  }
  trace?: TraceVisit[]
}
