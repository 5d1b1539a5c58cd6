import type { NodeStats } from '@rekindle/server/contract'

/** Of a step that nobody came to. */
export const noStats: NodeStats = { entered: 0, waiting: 0, parked: 0, ports: {}, exited: {}, failed: 0 }
