import type { Flow } from '@rekindle/runtime'
import { createReferee, type MergeChoices, type MergeConflict, same } from './Merge.ts'
import { mergeEdges } from './mergeEdges.ts'
import { mergeJourney } from './mergeJourney.ts'
import { mergeNodes } from './mergeNodes.ts'
import { mergePaper } from './mergePaper.ts'

export interface Merged {
  flow: Flow
  /** What both changed in different ways; decided by `choices`, else as I have it. */
  conflicts: MergeConflict[]
}

/**
 * Puts together what two people made of the same drawing. What touches different nodes is kept from both. Where both
 * only moved a card, mine holds. Parts that are alike stay my very objects. The result is a sound flow: no line without its ends, one line a port.
 */
export function mergeFlows(base: Flow, mine: Flow, theirs: Flow, choices: MergeChoices = {}): Merged {
  if (mine === theirs || same(base, theirs)) return { flow: mine, conflicts: [] }
  const flows = { base, mine, theirs }
  const referee = createReferee(choices)
  const journey = mergeJourney(flows, referee)
  const merged = mergeNodes(flows, journey.entry, referee)
  const edges = mergeEdges(flows, merged, journey.entry, referee)
  const paper = mergePaper(flows, merged.nodes, referee)
  return {
    flow: { format: 1, ...journey, nodes: merged.nodes, edges, ...paper },
    conflicts: [...referee.conflicts.values()],
  }
}
