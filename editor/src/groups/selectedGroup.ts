import type { CanvasGroup, Flow } from '@rekindle/runtime'
import { groupsOf } from '../document/standingGroups.ts'

/** The group whose nodes are selected, all of them and no others. */
export const selectedGroup = (flow: Flow, ids: readonly string[]): CanvasGroup | undefined =>
  ids.length === 0
    ? undefined
    : groupsOf(flow).find(
        ({ nodes }) => nodes.length === ids.length && nodes.every((node) => ids.includes(node)),
      )
