import { readFileSync } from 'node:fs'

/** What the machine did so far, by Linux' own counts. */
interface Counted {
  at: number
  /** Of all cores together, whoever used them. */
  busy: number
  total: number
  /** Milliseconds each disk had something to do. */
  disks: Map<string, number>
}

export interface MachineLoad {
  /** Shares of all cores, and of the busiest disk's time. */
  cores: number
  disk: number
}

/** Counts from now on; the answer tells what was used since. All 0 where there is no `/proc`. */
export function watchMachine(): () => MachineLoad {
  const from = count()
  return () => {
    const to = count()
    if (!from || !to) return { cores: 0, disk: 0 }
    const disks = [...to.disks].map(([name, ms]) => (ms - (from.disks.get(name) ?? ms)) / (to.at - from.at))
    return { cores: (to.busy - from.busy) / (to.total - from.total), disk: Math.max(0, ...disks) }
  }
}

const wholeDisk = /^([sv]d[a-z]+|xvd[a-z]+|nvme\d+n\d+|mmcblk\d+)$/

function count(): Counted | undefined {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
    const ticks = line.split(/\s+/).slice(1, 9).map(Number)
    const total = ticks.reduce((a, b) => a + b, 0)
    // Idle, and idle while waiting for a disk.
    const busy = total - (ticks[3] ?? 0) - (ticks[4] ?? 0)
    const lines = readFileSync('/proc/diskstats', 'utf8').trim().split('\n')
    const disks = lines.flatMap((text): [string, number][] => {
      const fields = text.trim().split(/\s+/)
      const name = fields[2] ?? ''
      return wholeDisk.test(name) ? [[name, Number(fields[12])]] : []
    })
    return { at: performance.now(), busy, total, disks: new Map(disks) }
  } catch {
    return undefined
  }
}
