import type { Flow, Run, Step } from '@rekindle/runtime'

/** Counts of one node, as reports show them. */
export interface NodeCount {
  entered: number
  ports: Map<string, number>
  exited: number
  failed: number
}

/** Counts a flow's visits as steps come in. Who waits and who is active is not counted here: runs tell that. */
export class Tally {
  readonly nodes = new Map<string, NodeCount>()
  started = 0
  readonly endings = { completed: 0, exited: 0, failed: 0 }

  constructor(flow: Flow) {
    for (const node of Object.keys(flow.nodes))
      this.nodes.set(node, { entered: 0, ports: new Map(), exited: 0, failed: 0 })
  }

  add(step: Step, before: Run | undefined): void {
    if (!before) this.started++
    if (step.run.ending && before?.status !== 'ended') this.endings[step.run.ending.how]++
    for (const { ordinal, node, left } of step.visits) {
      const count = this.nodes.get(node) as NodeCount
      if (ordinal > (before?.visit ?? 0)) count.entered++
      if (left?.by === 'port') count.ports.set(left.key, (count.ports.get(left.key) ?? 0) + 1)
      else if (left && left.by !== 'moved') count[left.by]++
    }
  }
}

export const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0)
